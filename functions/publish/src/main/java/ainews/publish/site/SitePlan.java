package ainews.publish.site;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevisions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Names what a day touches and what the whole site has, in the order in which it is written: no
 * page leads to one that is not there yet. What a day touches does not grow with the archive.
 *
 * @param archive the published days
 */
public record SitePlan(Archive archive) {
  /** Files that are rendered from the same things and written together. */
  public sealed interface Part {
    /** What does not change from day to day. */
    record Fixed() implements Part {}

    /** Everything of a day's edition; where it has none, the pages that say so. */
    record Day(LocalDate date) implements Part {}

    /** A day's pages alone, which name the days beside it. */
    record DayPages(LocalDate date) implements Part {}

    /** The pages of an event that was told on several days. */
    record Event(String thread) implements Part {}

    /** What leads to the days of a month. */
    record Month(YearMonth month) implements Part {}

    /** What leads to all months. */
    record Months() implements Part {}

    /** The pages that greet, with the newest edition. */
    record Fronts() implements Part {}

    /** Categories and feeds, of the last days. */
    record Recent() implements Part {}
  }

  /** What goes up before the catalogue has the day, and so before anything leads to it. */
  public static List<Part> before(LocalDate date) {
    return List.of(new Part.Fixed(), new Part.Day(date));
  }

  /**
   * What a day touches besides, once the catalogue has it.
   *
   * @param isNew whether readers see no edition of the day yet
   * @param threads those that it goes on with, or has left
   */
  public List<Part> after(LocalDate date, boolean isNew, Collection<String> threads) {
    List<Part> parts = new ArrayList<>();
    threads.forEach(thread -> parts.add(new Part.Event(thread)));
    parts.add(new Part.Month(YearMonth.from(date)));
    parts.add(new Part.Months());
    if (isNew) {
      parts.addAll(beside(date));
    }
    if (isShownAtTheFront(date)) {
      parts.add(new Part.Fronts());
      parts.add(new Part.Recent());
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

  /** Whether it is one of the last days, or the one that the newest leads back to. */
  private boolean isShownAtTheFront(LocalDate date) {
    LocalDate newest = archive.newest();
    return !date.isBefore(newest.minusDays(Archive.RECENT_DAYS))
        || newest.equals(archive.days().higher(date));
  }

  /** What the whole site has beside its months. */
  public static List<Part> ofNoMonth() {
    return List.of(new Part.Fronts(), new Part.Recent(), new Part.Months());
  }

  /**
   * What the whole site has of a month.
   *
   * @param isAsked which of its days
   * @param threads those that began in it or that its days go on with
   */
  public List<Part> month(
      YearMonth month, Predicate<LocalDate> isAsked, Collection<String> threads) {
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
    threads.forEach(thread -> parts.add(new Part.Event(thread)));
    return parts;
  }

  /**
   * The days whose editions tell of a story: its own, and the later ones with an update of it.
   *
   * @param date its own
   */
  public static List<LocalDate> amended(LocalDate date, Story story, EditionStore editions) {
    List<LocalDate> days = new ArrayList<>(List.of(date));
    for (int i = 1; i <= PublishedRevisions.DAYS; i++) {
      Optional<Edition> later = editions.publishedEdition(date.plusDays(i));
      if (later.filter(edition -> follows(edition, date, story)).isPresent()) {
        days.add(date.plusDays(i));
      }
    }
    return days;
  }

  private static boolean follows(Edition edition, LocalDate date, Story story) {
    return edition.stories().stream()
        .flatMap(one -> one.update().stream())
        .anyMatch(update -> update.date().equals(date) && story.isCalled(update.story()));
  }

  /** Prefixes below which all keys of the site are, so that few of other years are among them. */
  static List<String> prefixes(List<Language> languages, int firstYear, int lastYear) {
    List<String> prefixes = new ArrayList<>(List.of("", "assets/", "search/"));
    List<String> years =
        IntStream.rangeClosed(firstYear, lastYear).mapToObj(year -> year + "-").toList();
    prefixes.addAll(years);
    for (Language language : languages) {
      prefixes.addAll(List.of(language + "/", language + "/search/"));
      for (String below : List.of("archive", "category", "thread")) {
        prefixes.add(language + "/" + below);
      }
      years.forEach(year -> prefixes.add(language + "/" + year));
    }
    return prefixes;
  }
}
