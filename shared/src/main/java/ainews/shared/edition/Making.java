package ainews.shared.edition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an edition's texts were made.
 *
 * @param writer the model that wrote them; {@link #NO_WRITER} for extracts in the sources' own
 *     words
 * @param dropped stories left out because the gate found a fault in them
 * @param dollars what the models and paid sources cost
 * @param writing how the writer did; absent where there was none
 * @param sentences the day in one sentence, for every {@link Language}
 */
public record Making(
    String writer,
    int dropped,
    BigDecimal dollars,
    Optional<Writing> writing,
    Map<Language, String> sentences) {
  public static final String NO_WRITER = "none";

  /**
   * What became of the texts that a model was to write.
   *
   * @param instructions their version
   * @param rewritten stories that passed the gate only at the second try
   * @param replaced stories that are told in the posts' own words, since what was written did not
   *     pass
   * @param unwritten stories that are told so because no answer came
   * @param outOfMoney whether the day's budget ended the writing
   * @param outOfTime whether the time did
   */
  public record Writing(
      String instructions,
      int rewritten,
      int replaced,
      int unwritten,
      boolean outOfMoney,
      boolean outOfTime) {}

  public Making {
    sentences = Collections.unmodifiableMap(new TreeMap<>(sentences));
    if (dropped < 0 || dollars.signum() < 0) {
      throw new IllegalArgumentException("counts and costs are not negative");
    }
    if (sentences.size() != Language.values().length) {
      throw new IllegalArgumentException("a day has its sentence in every language");
    }
  }

  /** Made of extracts, without a model and without cost. */
  public static Making ofExtracts(Map<Language, String> sentences) {
    return new Making(NO_WRITER, 0, BigDecimal.ZERO, Optional.empty(), sentences);
  }

  /** The same making with the day told anew. */
  public Making with(Map<Language, String> sentences) {
    return without(0, sentences);
  }

  /** The same making with so many stories more left out, and the day told anew. */
  public Making without(int stories, Map<Language, String> sentences) {
    return new Making(writer, dropped + stories, dollars, writing, sentences);
  }
}
