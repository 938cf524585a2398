package ainews.summarise.llm;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a model answered.
 *
 * @param json an object that follows the prompt's schema
 * @param usage what it took
 */
public record ModelAnswer(JsonNode json, ModelUsage usage) {}
