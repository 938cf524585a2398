package ainews.shared.edition;

import ainews.shared.text.Texts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What one feed of a source did for an edition.
 *
 * @param name as the settings call it
 * @param read entries the feed listed
 * @param kept items of them that belong to the edition
 * @param problem why it failed, or gave only a part
 * @param detail for the operator; one line without secrets
 * @param usual entries it usually lists on such a day, where these are far fewer
 */
public record FeedReport(
    String name,
    int read,
    int kept,
    Optional<Problem> problem,
    String detail,
    Optional<Integer> usual) {
  private static final int MAX_DETAIL = 200;

  public FeedReport {
    detail = Texts.cut(Texts.line(detail), MAX_DETAIL);
    if (read < 0 || kept < 0) {
      throw new IllegalArgumentException("counts are not negative: " + read + ", " + kept);
    }
  }

  /** Whether readers are told about it. */
  @JsonIgnore
  public boolean isNotable() {
    return problem.isPresent() || usual.isPresent();
  }

  /** The same, of whose entries so many belong to the edition. */
  public FeedReport keeping(int items) {
    return new FeedReport(name, read, items, problem, detail, usual);
  }

  /** The same, which usually lists so many entries. */
  public FeedReport usually(int entries) {
    return new FeedReport(name, read, kept, problem, detail, Optional.of(entries));
  }
}
