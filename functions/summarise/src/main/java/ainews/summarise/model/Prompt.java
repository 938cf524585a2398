package ainews.summarise.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A question to a model.
 *
 * @param system the task
 * @param text what it works on
 * @param name of the schema
 * @param schema of the answer, a JSON schema
 * @param maxTokens of the answer
 */
public record Prompt(String system, String text, String name, ObjectNode schema, int maxTokens) {}
