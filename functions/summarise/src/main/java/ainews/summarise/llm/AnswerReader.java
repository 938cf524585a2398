package ainews.summarise.llm;

import ainews.summarise.llm.ModelException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Reads what services return as answers to prompts, wherever it appears and in whatever form. */
public final class AnswerReader {
  /** Maximum size of a response in bytes, far above what any answer's tokens need. */
  public static final int LIMIT = 4_000_000;

  /**
   * Fewest tokens that can be a context window; a smaller count leaves out what the service had in
   * a cache.
   */
  private static final int LEAST_WINDOW = 128;

  private AnswerReader() {}

  /**
   * Finds the answer in texts.
   *
   * @param texts where it may appear, the likeliest first
   * @param usage the tokens that the service reports, else an {@link #estimate}
   * @throws ModelException MALFORMED if no JSON in them can be read by the prompt's schema; CUT if
   *     the service read only a part of the prompt
   */
  public static ModelAnswer read(
      List<String> texts, ModelId model, Prompt prompt, ModelUsage usage) {
    if (isPromptCut(prompt, usage)) {
      throw new ModelException(
          Kind.CUT,
          model,
          "the service read only the part of the prompt that its context holds; set models.context",
          usage);
    }
    JsonNode json =
        find(texts, prompt)
            .orElseThrow(
                () -> new ModelException(Kind.MALFORMED, model, fault(texts, prompt), usage));
    return new ModelAnswer(json, usage);
  }

  /** Returns the first answer in texts that can be read by the prompt's schema. */
  public static Optional<JsonNode> find(List<String> texts, Prompt prompt) {
    return texts.stream()
        .map(text -> LenientJson.find(text, json -> read(prompt, json).isPresent()))
        .flatMap(Optional::stream)
        .map(json -> read(prompt, json))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<JsonNode> read(Prompt prompt, JsonNode json) {
    return SchemaReader.read(prompt.schema(), json).value();
  }

  private static String fault(List<String> texts, Prompt prompt) {
    if (texts.stream().allMatch(String::isBlank)) {
      return "the answer is empty";
    }
    return texts.stream()
        .map(text -> LenientJson.find(text, json -> true))
        .flatMap(Optional::stream)
        .map(json -> SchemaReader.read(prompt.schema(), json).fault())
        .findFirst()
        .map(where -> "the answer does not match schema " + prompt.name() + ": " + where)
        .orElse("the answer contains no JSON object");
  }

  /** Estimates the tokens of an answer whose service does not count them. */
  public static ModelUsage estimate(List<String> texts, Prompt prompt) {
    return new ModelUsage(Tokens.of(prompt), texts.stream().mapToLong(Tokens::of).sum(), 0, 0);
  }

  /**
   * Whether the service read far less than the data that it was sent. Tokenisers differ by up to a
   * half from the estimate, mostly in Chinese; a service may leave cached tokens out of its count,
   * and the task, which many prompts share, is what it caches.
   */
  private static boolean isPromptCut(Prompt prompt, ModelUsage usage) {
    long read = usage.input() + usage.cacheRead() + usage.cacheWritten();
    return read >= LEAST_WINDOW && read < Tokens.of(prompt.text()) / 2;
  }
}
