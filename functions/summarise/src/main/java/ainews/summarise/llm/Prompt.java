package ainews.summarise.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * What a model is asked. Its text form holds neither task nor text, so that it may stand in a log.
 *
 * @param system the task; best the same bytes every time, so that it can be cached
 * @param text what it works on
 * @param name of the schema: letters, digits, _ and -
 * @param schema JSON schema of the answer, an object, in the words that all models accept: type,
 *     properties, required, additionalProperties (false), items, enum and description
 * @param maxTokens of the answer
 */
public record Prompt(String system, String text, String name, ObjectNode schema, int maxTokens) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /**
   * @throws IllegalArgumentException for what a model would refuse
   */
  public Prompt {
    if (system.isBlank() || text.isBlank()) {
      throw new IllegalArgumentException("a prompt needs a task and a text");
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for a schema: " + name);
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException(name + " leaves no tokens for the answer");
    }
    schema = schema.deepCopy();
    SchemaRules.check(name, schema);
  }

  /** A copy. */
  @Override
  public ObjectNode schema() {
    return schema.deepCopy();
  }

  @Override
  public String toString() {
    return "Prompt[" + name + "]";
  }
}
