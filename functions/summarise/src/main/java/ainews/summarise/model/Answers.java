package ainews.summarise.model;

import ainews.summarise.model.ModelException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Takes only what follows the schema, whoever wrote it. */
public final class Answers {
  /** In bytes: far more than any answer may have tokens for. */
  public static final int LIMIT = 4_000_000;

  private Answers() {}

  /**
   * The answer in a text.
   *
   * @throws ModelException MALFORMED if there is none that follows the schema
   */
  public static Answer in(String text, ModelId model, Prompt prompt, Usage usage) {
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
  public static Answer of(JsonNode json, ModelId model, Prompt prompt, Usage usage) {
    Optional<String> fault = SchemaRules.fault(prompt.schema(), json);
    if (fault.isPresent()) {
      throw new ModelException(
          Kind.MALFORMED,
          model,
          "the answer does not follow schema " + prompt.name() + ": " + fault.get(),
          usage);
    }
    return new Answer(json, usage);
  }
}
