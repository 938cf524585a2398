package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an edition's texts were made.
 *
 * @param writer the model that wrote them; {@link #NO_WRITER} if all are extracts from the posts
 * @param dropped stories left out because the check of the edition found a fault in them
 * @param spend the cost of models over all revisions of the day, and of the posts bought for this
 *     revision
 * @param writing what became of the writer's texts; absent without a writer
 * @param sentences the day in one sentence, for every language of the edition
 * @param failures the questions that models left unanswered; absent if there are none
 * @param notes further notes for the operator, by the names of messages
 * @param delivered where the edition before was delivered; absent if no channel is on
 */
public record Provenance(
    String writer,
    int dropped,
    Spend spend,
    Optional<Writing> writing,
    Map<Language, String> sentences,
    Optional<Failures> failures,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<PastDelivery> delivered) {
  /** The note that no contact address is set. */
  public static final String NO_CONTACT = "contact";

  public static final String NO_WRITER = "none";

  /** The writer's name where people prepared the answers in place of a model. */
  public static final String PREPARED = "prepared-replies";

  /**
   * What became of the texts that a model was asked to write.
   *
   * @param instructions the version of the prompt's instructions
   * @param rewritten stories whose text passed the check only at the second try
   * @param replaced stories published as extracts because the written text failed the check
   * @param unwritten stories published as extracts because no answer came
   * @param outOfMoney whether the day's budget ran out
   * @param outOfTime whether the time ran out
   * @param checking how far a model checked the texts; absent in editions of earlier versions
   */
  public record Writing(
      String instructions,
      int rewritten,
      int replaced,
      int unwritten,
      boolean outOfMoney,
      boolean outOfTime,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Checking> checking) {
    public Writing {
      checking = checking == null ? Optional.empty() : checking;
    }

    /** What became of texts that no model checked. */
    public Writing(
        String instructions,
        int rewritten,
        int replaced,
        int unwritten,
        boolean outOfMoney,
        boolean outOfTime) {
      this(instructions, rewritten, replaced, unwritten, outOfMoney, outOfTime, Optional.empty());
    }
  }

  /**
   * How far the printed texts were checked by a model.
   *
   * @param model the model that checked; {@link #NO_WRITER} if rules alone did
   * @param wholly stories with words of the posts behind every sentence
   * @param partly stories with a sentence that has none
   * @param not stories that no model checked
   * @param shortened stories that lost a sentence
   */
  public record Checking(String model, int wholly, int partly, int not, int shortened) {}

  /**
   * What models left unanswered for reasons other than budget or time.
   *
   * @param count number of questions that models left without an answer
   * @param writing why the writer wrote nothing; absent if it wrote or was not asked
   */
  public record Failures(int count, Optional<Problem> writing) {}

  public Provenance {
    notes = notes == null ? List.of() : List.copyOf(notes);
    delivered = delivered == null ? Optional.empty() : delivered;
    sentences = Collections.unmodifiableMap(new TreeMap<>(sentences));
    if (dropped < 0) {
      throw new IllegalArgumentException(
          "the count of dropped stories must not be negative, got " + dropped);
    }
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("an edition needs at least one language");
    }
  }

  /** A provenance without notes. */
  public Provenance(
      String writer,
      int dropped,
      Spend spend,
      Optional<Writing> writing,
      Map<Language, String> sentences,
      Optional<Failures> failures) {
    this(writer, dropped, spend, writing, sentences, failures, List.of(), Optional.empty());
  }

  /** Whether all texts are extracts, because there is no model or it wrote none. */
  @JsonIgnore
  public boolean isWithoutModel() {
    return writer.equals(NO_WRITER);
  }

  /** A copy with notes, and with where the edition before was delivered. */
  public Provenance noting(List<String> notes, Optional<PastDelivery> delivered) {
    return new Provenance(writer, dropped, spend, writing, sentences, failures, notes, delivered);
  }

  /** The provenance of an edition of extracts: no model, no cost. */
  public static Provenance ofExtracts(Map<Language, String> sentences) {
    return new Provenance(NO_WRITER, 0, Spend.NONE, Optional.empty(), sentences, Optional.empty());
  }

  /** A copy with new day sentences. */
  public Provenance with(Map<Language, String> sentences) {
    return without(0, sentences);
  }

  /** A copy with so many more stories left out and new day sentences. */
  public Provenance without(int stories, Map<Language, String> sentences) {
    return new Provenance(
        writer, dropped + stories, spend, writing, sentences, failures, notes, delivered);
  }
}
