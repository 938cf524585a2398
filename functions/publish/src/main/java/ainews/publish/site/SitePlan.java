package ainews.publish.site;

import ainews.shared.edition.Edition;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevisions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lists the parts of the site that publishing a day changes, and all parts of the site, in writing
 * order: no page links to one that does not exist yet. The parts that a day changes do not grow in
 * number with the archive.
 *
 * @param archive the published days
 */
public record SitePlan(Archive archive) {
  /** Files that are rendered from the same data and written together. */
  public sealed interface Part {
    /** Files that do not change from day to day. */
    record Fixed() implements Part {}

    /** All files of a day's edition; without an edition, the pages that say so. */
    record Day(LocalDate date) implements Part {}

    /** A day's pages only, which link to the neighbouring days. */
    record DayPages(LocalDate date) implements Part {}

    /** The pages of an event with stories on several days. */
    record Event(String thread) implements Part {}

    /** The pages and feeds of a company or a model family. */
    record OfTopic(String topic) implements Part {}

    /** The files that list the days of a month. */
    record Month(YearMonth month) implements Part {}

    /** The files that list all months. */
    record Months() implements Part {}

    /** The front pages, with the newest edition. */
    record Fronts() implements Part {}

    /** Category pages and feeds of the recent days. */
    record Recent() implements Part {}

    /** The files of a weekly edition. */
    record Week(IsoWeek week) implements Part {}

    /** The pages and feeds that list the last weekly editions. */
    record Weeks() implements Part {}
  }

  /** The parts written before the catalogue has the day, and so before anything links to it. */
  public static List<Part> before(LocalDate date) {
    return List.of(new Part.Fixed(), new Part.Day(date));
  }

  /**
   * The other parts that a day changes, written once the catalogue has it.
   *
   * @param isNew whether no edition of the day was published before
   * @param threads the threads that its stories continue or have left
   * @param starts the days whose stories it continues in threads that begin with them
   * @param topics the topics that it has or had
   */
  public List<Part> after(
      LocalDate date,
      boolean isNew,
      Collection<String> threads,
      Collection<LocalDate> starts,
      Collection<String> topics) {
    Set<Part> parts = new LinkedHashSet<>();
    threads.forEach(thread -> parts.add(new Part.Event(thread)));
    topics.forEach(topic -> parts.add(new Part.OfTopic(topic)));
    starts.stream().filter(archive.days()::contains).map(Part.DayPages::new).forEach(parts::add);
    parts.add(new Part.Month(YearMonth.from(date)));
    parts.add(new Part.Months());
    if (isNew) {
      parts.addAll(beside(date));
    }
    if (isShownAtTheFront(date)) {
      parts.add(new Part.Fronts());
      parts.add(new Part.Recent());
    }
    return List.copyOf(parts);
  }

  /**
   * The parts that a week changes besides its own, written once the catalogue has it.
   *
   * @param months the months that list it or did so before
   */
  public List<Part> after(IsoWeek week, Collection<YearMonth> months) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Weeks());
    months.forEach(month -> parts.add(new Part.Month(month)));
    // The first one brings the links to their list.
    if (archive.weeklyEditions().equals(List.of(week))) {
      parts.add(new Part.Months());
      parts.add(new Part.Fronts());
    }
    return parts;
  }

  private List<Part> beside(LocalDate date) {
    Site.Neighbours own = archive.neighbours(date);
    List<Part> parts = new ArrayList<>();
    own.previous().ifPresent(day -> parts.add(new Part.DayPages(day)));
    own.next().ifPresent(day -> parts.add(new Part.DayPages(day)));
    parts.addAll(gap(own.previous().orElse(date), date));
    parts.addAll(gap(date, own.next().orElse(date)));
    return parts;
  }

  private List<Part> gap(LocalDate from, LocalDate to) {
    LocalDate first = from.plusDays(1);
    return archive.gap(first).isEmpty() || !first.isBefore(to)
        ? List.of()
        : first.datesUntil(to).<Part>map(Part.Day::new).toList();
  }

  /** Whether a day is among the recent days, or the one that the newest links back to. */
  private boolean isShownAtTheFront(LocalDate date) {
    LocalDate newest = archive.newest();
    return !date.isBefore(newest.minusDays(Archive.RECENT_DAYS))
        || newest.equals(archive.days().higher(date));
  }

  /** The parts of the whole site that belong to no month. */
  public static List<Part> ofNoMonth() {
    return List.of(new Part.Fronts(), new Part.Recent(), new Part.Weeks(), new Part.Months());
  }

  /**
   * The parts of a month.
   *
   * @param isAsked selects the days to include
   * @param threads the threads that began in the month or that its stories continue
   * @param topics the topics whose latest stories are in the month
   */
  public List<Part> month(
      YearMonth month,
      Predicate<LocalDate> isAsked,
      Collection<String> threads,
      Collection<String> topics) {
    List<Part> parts = new ArrayList<>();
    month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .filter(isAsked)
        .filter(date -> archive.days().contains(date) || archive.gap(date).isPresent())
        .forEach(date -> parts.add(new Part.Day(date)));
    if (!archive.month(month).isEmpty()) {
      parts.add(new Part.Month(month));
    }
    archive.weeks(month).keySet().stream()
        .filter(week -> isAsked.test(week.sunday()))
        .forEach(week -> parts.add(new Part.Week(week)));
    threads.forEach(thread -> parts.add(new Part.Event(thread)));
    topics.forEach(topic -> parts.add(new Part.OfTopic(topic)));
    return parts;
  }

  /**
   * The days whose editions show a story: its own day, and later ones with an update of it or on
   * which it was amended.
   *
   * @param date the story's own day
   */
  public static List<LocalDate> amended(LocalDate date, Story story, EditionStore editions) {
    List<LocalDate> days = new ArrayList<>(List.of(date));
    for (int i = 1; i <= PublishedRevisions.DAYS; i++) {
      Optional<Edition> later = editions.publishedEdition(date.plusDays(i));
      LocalDate day = date.plusDays(i);
      boolean isAmendedOn = story.amendments().stream().anyMatch(one -> one.on().equals(day));
      if (later.filter(edition -> isAmendedOn || follows(edition, date, story)).isPresent()) {
        days.add(day);
      }
    }
    return days;
  }

  private static boolean follows(Edition edition, LocalDate date, Story story) {
    return edition.stories().stream()
        .flatMap(one -> one.update().stream())
        .anyMatch(update -> update.date().equals(date) && story.isCalled(update.story()));
  }

  /** Key prefixes that cover the site in a range of years, with few files of other years. */
  static List<String> prefixes(List<Language> languages, int firstYear, int lastYear) {
    List<String> prefixes = new ArrayList<>(List.of("", "assets/", "search/", "week/"));
    List<String> years =
        IntStream.rangeClosed(firstYear, lastYear).mapToObj(year -> year + "-").toList();
    prefixes.addAll(years);
    for (Language language : languages) {
      prefixes.addAll(List.of(language + "/", language + "/search/"));
      for (String below : List.of("archive", "category", "thread", "topic", "week")) {
        prefixes.add(language + "/" + below);
      }
      years.forEach(year -> prefixes.add(language + "/" + year));
    }
    return prefixes;
  }
}
