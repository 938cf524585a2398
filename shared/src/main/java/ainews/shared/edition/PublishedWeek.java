package ainews.shared.edition;

import ainews.shared.edition.WeeklyEdition.Report;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A weekly edition as readers see it: with the texts that its stories have in the daily editions
 * now, and without those that were retracted.
 *
 * @param days the days with an edition, the earliest first
 * @param reported the number of stories of these editions, without withdrawn ones
 * @param stories the best first
 * @param withoutModel whether no model wrote any of the texts
 */
public record PublishedWeek(
    IsoWeek week,
    ZoneId zone,
    List<LocalDate> days,
    int reported,
    List<Entry> stories,
    boolean withoutModel) {
  /** The most stories of a week. */
  public static final int MOST = 10;

  /** The number of top stories among them. */
  private static final int TOP = 3;

  public PublishedWeek {
    days = List.copyOf(days);
    stories = List.copyOf(stories);
  }

  /**
   * An event of the week with the text of its last story that was not retracted.
   *
   * @param date the day of that story
   * @param stages all its stories of the week, the earliest first
   */
  public record Entry(LocalDate date, PublishedDay.Entry story, List<Stage> stages) {
    public Entry {
      stages = List.copyOf(stages);
    }
  }

  /**
   * A story of the event, of whose texts the day has the whole.
   *
   * @param amendments its changes after publication, the earliest first
   */
  public record Stage(
      LocalDate date,
      String story,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<WeeklyEdition.Stage> stage,
      List<Amendment> amendments) {
    public Stage {
      stage = stage == null ? Optional.empty() : stage;
      amendments = List.copyOf(amendments);
    }

    /** The retraction in force, if there is one. */
    public Optional<Amendment> withdrawal() {
      return Amendment.withdrawal(amendments);
    }
  }

  private record Found(LocalDate date, PublishedDay.Entry story, Report report) {}

  /**
   * Returns a weekly edition as it is now.
   *
   * @param days returns a published day
   */
  public static PublishedWeek of(
      WeeklyEdition edition, Function<LocalDate, Optional<PublishedDay>> days) {
    Set<String> known = new HashSet<>();
    List<Entry> stories = new ArrayList<>();
    for (WeeklyEdition.Event event :
        edition.isMade() ? edition.stories() : List.<WeeklyEdition.Event>of()) {
      // A day made again may have left a story out, or joined two of them.
      List<Found> found =
          event.reports().stream()
              .flatMap(report -> found(report, days.apply(report.date())).stream())
              .filter(one -> known.add(one.date() + one.story().id()))
              .toList();
      if (stories.size() < MOST) {
        found.stream()
            .filter(one -> !one.story().isWithdrawn())
            .reduce((earlier, later) -> later)
            .map(last -> new Entry(last.date(), last.story(), stages(found)))
            .ifPresent(stories::add);
      }
    }
    List<PublishedDay> all =
        edition.days().stream().flatMap(day -> days.apply(day).stream()).toList();
    return new PublishedWeek(
        edition.week(),
        edition.zone(),
        edition.days(),
        all.stream().mapToInt(PublishedDay::stories).sum(),
        stories,
        all.stream().allMatch(PublishedDay::withoutModel));
  }

  private static Optional<Found> found(Report report, Optional<PublishedDay> day) {
    return day.stream()
        .flatMap(known -> known.entries().stream())
        .filter(story -> story.ids().anyMatch(report.story()::equals))
        .findFirst()
        .map(story -> new Found(report.date(), story, report));
  }

  private static List<Stage> stages(List<Found> found) {
    return found.stream()
        .map(
            one ->
                new Stage(
                    one.date(), one.story().id(), one.report().stage(), one.story().amendments()))
        .toList();
  }

  /** Whether there are enough daily editions for one of the week. */
  @JsonIgnore
  public boolean isMade() {
    return days.size() >= WeeklyEdition.FEWEST_DAYS;
  }

  /** The first stories. */
  public List<Entry> top() {
    return stories.subList(0, Math.min(TOP, stories.size()));
  }

  /** The categories of the other stories, in the order of their best one. */
  public List<Category> categories() {
    return stories.stream().skip(TOP).map(entry -> entry.story().category()).distinct().toList();
  }

  /** The other stories of a category. */
  public List<Entry> featured(Category category) {
    return stories.stream()
        .skip(TOP)
        .filter(entry -> entry.story().category() == category)
        .toList();
  }

  /** The text of each story for readers of a language. */
  public List<StoryText> texts(Language language) {
    return stories.stream().map(entry -> entry.story().text(language)).toList();
  }

  /** The end of the week in UTC. */
  public Instant over() {
    return endOf(week.sunday());
  }

  /** When readers last saw it change: at its end, or at the end of a day that changed a story. */
  public Instant changed() {
    return stories.stream()
        .flatMap(entry -> entry.stages().stream())
        .flatMap(stage -> stage.amendments().stream())
        .map(amendment -> endOf(amendment.on()))
        .filter(over()::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(over());
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
