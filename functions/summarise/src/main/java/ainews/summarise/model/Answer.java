package ainews.summarise.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a model answered.
 *
 * @param json of the schema that the prompt asked for
 * @param usage what it took
 */
public record Answer(JsonNode json, Usage usage) {}
