package ainews.shared.edition;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an edition's texts were made.
 *
 * @param writer the model that wrote them; {@link #NO_WRITER} for extracts in the sources' own
 *     words
 * @param dropped stories left out because the gate found a fault in them
 * @param dollars what the models and paid sources cost
 * @param sentences the day in one sentence, for every {@link Language}
 */
public record Making(
    String writer, int dropped, BigDecimal dollars, Map<Language, String> sentences) {
  public static final String NO_WRITER = "none";

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
    return new Making(NO_WRITER, 0, BigDecimal.ZERO, sentences);
  }

  /** The same making with so many stories more left out, and the day told anew. */
  public Making without(int stories, Map<Language, String> sentences) {
    return new Making(writer, dropped + stories, dollars, sentences);
  }
}
