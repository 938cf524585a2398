package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an edition's texts were made.
 *
 * @param writer the model that wrote them; {@link #NO_WRITER} where all are extracts in the
 *     sources' own words
 * @param dropped stories left out because the gate found a fault in them
 * @param spend what the models took for this day in all its makings, and the posts bought for this
 *     one
 * @param writing how the writer did; absent where there was none
 * @param sentences the day in one sentence, for every language of the edition
 * @param failures absent where models answered all that they were asked
 * @param notes what the operator is to know beside, by the names of messages
 */
public record Provenance(
    String writer,
    int dropped,
    Spend spend,
    Optional<Writing> writing,
    Map<Language, String> sentences,
    Optional<Failures> failures,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes) {
  /** The note that no contact address is set. */
  public static final String NO_CONTACT = "contact";

  public static final String NO_WRITER = "none";

  /** A writer's name where people wrote beforehand what a model would. */
  public static final String PREPARED = "prepared-replies";

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

  /**
   * What models left without an answer, other than for want of money or time.
   *
   * @param count posts, groups of posts and stories that they were asked about in vain
   * @param writing why the writer wrote nothing; absent where it wrote, or was not asked
   */
  public record Failures(int count, Optional<Problem> writing) {}

  public Provenance {
    notes = notes == null ? List.of() : List.copyOf(notes);
    sentences = Collections.unmodifiableMap(new TreeMap<>(sentences));
    if (dropped < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("an edition is in one language at least");
    }
  }

  /** Without notes. */
  public Provenance(
      String writer,
      int dropped,
      Spend spend,
      Optional<Writing> writing,
      Map<Language, String> sentences,
      Optional<Failures> failures) {
    this(writer, dropped, spend, writing, sentences, failures, List.of());
  }

  /** The same making, with notes. */
  public Provenance noting(List<String> notes) {
    return new Provenance(writer, dropped, spend, writing, sentences, failures, notes);
  }

  /** Made of extracts, without a model and without cost. */
  public static Provenance ofExtracts(Map<Language, String> sentences) {
    return new Provenance(NO_WRITER, 0, Spend.NONE, Optional.empty(), sentences, Optional.empty());
  }

  /** The same making with the day told anew. */
  public Provenance with(Map<Language, String> sentences) {
    return without(0, sentences);
  }

  /** The same making with so many stories more left out, and the day told anew. */
  public Provenance without(int stories, Map<Language, String> sentences) {
    return new Provenance(writer, dropped + stories, spend, writing, sentences, failures, notes);
  }
}
