package ainews.summarise.llm;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A model's answer.
 *
 * @param json an object that matches the prompt's schema
 * @param usage tokens that it took
 */
public record ModelAnswer(JsonNode json, ModelUsage usage) {}
