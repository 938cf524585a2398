package ainews.summarise.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * A prompt for a model. {@link #toString} reveals neither task nor text, so that a prompt may be
 * logged.
 *
 * @param system the task; the same bytes for every prompt of its kind, so that it can be cached
 * @param text the data to work on
 * @param name name of the schema: 1 to 64 letters, digits, _ and -
 * @param schema JSON schema of the answer, an object, with the keywords that all models accept:
 *     type, properties, required, additionalProperties (false), items, enum and description
 * @param maxTokens longest answer, in tokens
 */
public record Prompt(String system, String text, String name, ObjectNode schema, int maxTokens) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /**
   * @throws IllegalArgumentException if a model would refuse the prompt
   */
  public Prompt {
    if (system.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("prompt " + name + ": task and text must not be blank");
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "invalid schema name: expected 1 to 64 letters, digits, _ or -, got \"" + name + "\"");
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException(
          "prompt " + name + ": maxTokens must be at least 1, got " + maxTokens);
    }
    schema = schema.deepCopy();
    SchemaRules.check(name, schema);
  }

  /** Returns a copy. */
  @Override
  public ObjectNode schema() {
    return schema.deepCopy();
  }

  @Override
  public String toString() {
    return "Prompt[" + name + "]";
  }
}
