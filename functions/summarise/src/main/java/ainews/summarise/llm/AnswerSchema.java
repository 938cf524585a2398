package ainews.summarise.llm;

import ainews.summarise.llm.ModelException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Accepts only answers that match the prompt's schema. */
public final class AnswerSchema {
  /** Maximum size of a response in bytes, far above what any answer's tokens need. */
  public static final int LIMIT = 4_000_000;

  private AnswerSchema() {}

  /**
   * Finds the answer in a text.
   *
   * @throws ModelException MALFORMED if no JSON object in it matches the schema
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
                        text.isBlank()
                            ? "the answer is empty"
                            : "the answer contains no JSON object",
                        usage));
    return of(json, model, prompt, usage);
  }

  /**
   * Checks an answer that came as JSON.
   *
   * @throws ModelException MALFORMED if it does not match the schema
   */
  public static ModelAnswer of(JsonNode json, ModelId model, Prompt prompt, ModelUsage usage) {
    Optional<String> fault = SchemaRules.fault(prompt.schema(), json);
    if (fault.isPresent()) {
      throw new ModelException(
          Kind.MALFORMED,
          model,
          "the answer does not match schema " + prompt.name() + ": " + fault.get(),
          usage);
    }
    return new ModelAnswer(json, usage);
  }
}
