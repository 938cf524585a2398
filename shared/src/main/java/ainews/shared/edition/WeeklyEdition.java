package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The digest of a week: which stories of the daily editions it has, the best first. Their texts
 * remain with the days, so that a correction there is a correction here; see {@link PublishedWeek}.
 *
 * @param days the days with an edition, the earliest first
 * @param stories more than are printed, in place of those that are retracted later
 */
public record WeeklyEdition(IsoWeek week, ZoneId zone, List<LocalDate> days, List<Event> stories) {
  /** With fewer daily editions a week has no edition of its own. */
  public static final int FEWEST_DAYS = 4;

  public WeeklyEdition {
    days = List.copyOf(days);
    stories = List.copyOf(stories);
  }

  /** Whether there are enough daily editions. */
  @JsonIgnore
  public boolean isMade() {
    return days.size() >= FEWEST_DAYS;
  }

  /**
   * An event that the week's editions report.
   *
   * @param score by which the events are ordered
   * @param reports its stories, the earliest first
   */
  public record Event(double score, List<Report> reports) {
    public Event {
      reports = List.copyOf(reports);
    }
  }

  /**
   * A story of a day.
   *
   * @param story its id
   * @param stage what the event came to with it; absent if its text does not say
   */
  public record Report(
      LocalDate date,
      String story,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Stage> stage) {
    public Report {
      stage = stage == null ? Optional.empty() : stage;
    }
  }

  /** What a product came to. */
  public enum Stage {
    /** Rumoured, planned or announced for later. */
    EXPECTED,
    RELEASED,
    /** Taken back by its makers. */
    TAKEN_BACK;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Stage of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}
