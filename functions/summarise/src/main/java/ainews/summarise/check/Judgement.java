package ainews.summarise.check;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a model says about the texts of a story, unverified; also the stored form of its answer.
 *
 * @param isSound its verdict
 */
record Judgement(
    boolean isSound, List<Fault> faults, List<Support> evidence, List<Worked> figures) {
  private static final int MOST_ENTRIES = 24;
  private static final int LONGEST = 400;

  /**
   * @param field language and field, such as {@code en.title}
   * @param post number of the post that says otherwise
   */
  record Fault(String field, String words, String kind, String why, int post, String quote) {}

  /**
   * @param sentence of the summary, from 1; 0 for the title
   */
  record Support(int sentence, int post, String quote) {}

  /** How a figure was worked out from others. */
  record Worked(String words, String operation, List<Operand> operands) {}

  record Operand(int post, String quote) {}

  /** Reads an answer about one story; lists and texts are bounded. */
  static Judgement of(JsonNode answer) {
    return new Judgement(
        answer.path("verdict").asText().equals("sound"),
        entries(
            answer.path("faults"),
            fault ->
                new Fault(
                    text(fault, "field"),
                    text(fault, "words"),
                    text(fault, "kind"),
                    text(fault, "why"),
                    fault.path("post").asInt(),
                    text(fault, "quote"))),
        entries(
            answer.path("evidence"),
            entry ->
                new Support(
                    entry.path("sentence").asInt(-1),
                    entry.path("post").asInt(),
                    text(entry, "quote"))),
        entries(
            answer.path("figures"),
            figure ->
                new Worked(
                    text(figure, "words"),
                    text(figure, "operation"),
                    entries(
                        figure.path("operands"),
                        operand ->
                            new Operand(operand.path("post").asInt(), text(operand, "quote"))))));
  }

  /** Returns a copy with the evidence that was asked for once more. */
  Judgement with(Judgement more) {
    List<Support> all = new ArrayList<>(evidence);
    all.addAll(more.evidence);
    return new Judgement(isSound, faults, all, figures);
  }

  private static <T> List<T> entries(JsonNode list, Function<JsonNode, T> reading) {
    List<T> entries = new ArrayList<>();
    for (JsonNode entry : list) {
      if (entries.size() < MOST_ENTRIES) {
        Optional.ofNullable(reading.apply(entry)).ifPresent(entries::add);
      }
    }
    return List.copyOf(entries);
  }

  // A quotation that was cut would not be found, so one that is too long counts as none.
  private static String text(JsonNode entry, String name) {
    String text = entry.path(name).asText("").strip();
    return text.length() > LONGEST ? "" : Texts.line(text);
  }
}
