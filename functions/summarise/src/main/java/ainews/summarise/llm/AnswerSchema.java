package ainews.summarise.llm;

import ainews.summarise.llm.ModelException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Takes only what follows the schema, whoever wrote it. */
public final class AnswerSchema {
  /** In bytes: far more than any answer may have tokens for. */
  public static final int LIMIT = 4_000_000;

  private AnswerSchema() {}

  /**
   * The answer in a text.
   *
   * @throws ModelException MALFORMED if there is none that follows the schema
   */
  public static ModelAnswer in(String text, ModelId model, Prompt prompt, ModelUsage usage) {
    JsonNode schema = prompt.schema();
    JsonNode json =
        LenientJson.find(text, value -> SchemaRules.fault(schema, value).isEmpty())
            .orElseThrow(
                () ->
                    new ModelException(
                        Kind.MALFORMED,
                        model,
                        text.isBlank() ? "the answer is empty" : "the answer holds no JSON object",
                        usage));
    return of(json, model, prompt, usage);
  }

  /**
   * The answer that a model gave as JSON.
   *
   * @throws ModelException MALFORMED if it does not follow the schema
   */
  public static ModelAnswer of(JsonNode json, ModelId model, Prompt prompt, ModelUsage usage) {
    Optional<String> fault = SchemaRules.fault(prompt.schema(), json);
    if (fault.isPresent()) {
      throw new ModelException(
          Kind.MALFORMED,
          model,
          "the answer does not follow schema " + prompt.name() + ": " + fault.get(),
          usage);
    }
    return new ModelAnswer(json, usage);
  }
}
