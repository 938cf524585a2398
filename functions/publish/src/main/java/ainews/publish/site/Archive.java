package ainews.publish.site;

import ainews.publish.page.AmendedStory;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.settings.Settings;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevisions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The published days at one moment. Each is read once, when it is first needed. Not thread-safe,
 * except for what {@link #month} has read before.
 */
public final class Archive {
  /** The number of days in feeds and on category pages. */
  public static final int RECENT_DAYS = 14;

  private static final int DAYS_BESIDE = 7;

  /** The number of weekly editions in their feed and list. */
  private static final int RECENT_WEEKS = 12;

  /** In a longer gap between two editions the missing days get no pages. */
  private static final int LONGEST_GAP = 31;

  private final EditionStore editions;
  private final Catalogue catalogue;
  private final Catalogue.Index index;
  private final NavigableSet<LocalDate> days;
  private final Optional<PublishedDay> own;
  private final Map<YearMonth, List<PublishedDay>> months = new HashMap<>();
  private final Map<LocalDate, Optional<PublishedDay>> read = new ConcurrentHashMap<>();
  private List<PublishedDay> recent;
  private NavigableMap<IsoWeek, List<LocalDate>> weeks;

  public Archive(EditionStore editions) {
    this(editions, editions.catalogue().index(), Optional.empty());
  }

  private Archive(EditionStore editions, Catalogue.Index index, Optional<PublishedDay> own) {
    this.editions = editions;
    this.catalogue = editions.catalogue();
    this.index = index;
    this.own = own;
    this.days = new TreeSet<>(index.days());
    own.ifPresent(day -> days.add(day.date()));
  }

  /** The same days plus one that is about to be published, for that day's files. */
  public Archive with(PublishedDay day) {
    return new Archive(editions, index, Optional.of(day));
  }

  /** Increases with every change of the published days. */
  public long version() {
    return index.version();
  }

  public NavigableSet<LocalDate> days() {
    return days;
  }

  /** The number of published days per month, oldest month first. */
  public SortedMap<YearMonth, Integer> months() {
    return index.months();
  }

  /** The days with an edition of each published week, also of those that have too few. */
  public synchronized NavigableMap<IsoWeek, List<LocalDate>> weeks() {
    if (weeks == null) {
      weeks = catalogue.weeks().index();
    }
    return weeks;
  }

  /** The weeks with an edition, the newest first. */
  public List<IsoWeek> weeklyEditions() {
    return weeks().descendingMap().entrySet().stream()
        .filter(week -> week.getValue().size() >= WeeklyEdition.FEWEST_DAYS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The published weeks whose last daily edition is in a month, the earliest first. */
  public SortedMap<IsoWeek, List<LocalDate>> weeks(YearMonth month) {
    SortedMap<IsoWeek, List<LocalDate>> own = new TreeMap<>(weeks());
    own.values().removeIf(days -> !YearMonth.from(days.getLast()).equals(month));
    return own;
  }

  /** The last weekly editions, the newest first. */
  public List<PublishedWeek> recentWeeks() {
    return weeklyEditions().stream()
        .limit(RECENT_WEEKS)
        .flatMap(week -> catalogue.weeks().week(week).stream())
        .toList();
  }

  public Site.Neighbours neighbours(LocalDate date) {
    return new Site.Neighbours(
        Optional.ofNullable(days().lower(date)), Optional.ofNullable(days().higher(date)));
  }

  /** The days before and after a published day, and what was amended on it in those before it. */
  public Site.Neighbours around(LocalDate date) {
    Site.Neighbours own = neighbours(date);
    return new Site.Neighbours(own.previous(), own.next(), amended(date));
  }

  /** The stories of the days before that were amended on a day, those of the latest first. */
  private List<AmendedStory> amended(LocalDate date) {
    return days().subSet(date.minusDays(PublishedRevisions.DAYS), date).reversed().stream()
        .flatMap(day -> day(day).stream())
        .flatMap(day -> AmendedStory.on(date, day))
        .toList();
  }

  /** The editions around a missing day; empty if that day gets no page that says so. */
  public Optional<Site.Neighbours> gap(LocalDate date) {
    Site.Neighbours around = neighbours(date);
    boolean hasPage =
        !days().contains(date)
            && around.previous().isPresent()
            && around.next().isPresent()
            && !around.previous().get().plusDays(LONGEST_GAP).isBefore(around.next().get());
    return Optional.of(around).filter(found -> hasPage);
  }

  /**
   * The site's titles and languages. The newest edition decides, so that publishing an older day
   * does not change them back.
   *
   * @param date the day about to be published
   * @param revision its revision
   */
  public Settings settings(LocalDate date, int revision) {
    Optional<LocalDate> newest = Optional.ofNullable(days().higher(date)).map(later -> newest());
    return newest
        .flatMap(day -> editions.head(day).map(head -> editions.settings(day, head)))
        .orElseGet(() -> editions.settings(date, revision));
  }

  public LocalDate newest() {
    return days().last();
  }

  /** The published days of a month, oldest first. */
  public List<PublishedDay> month(YearMonth month) {
    return months.computeIfAbsent(month, catalogue::month);
  }

  public Optional<PublishedDay> day(LocalDate date) {
    if (own.filter(day -> day.date().equals(date)).isPresent()) {
      return own;
    }
    List<PublishedDay> month = months.get(YearMonth.from(date));
    return month == null
        ? read.computeIfAbsent(date, catalogue::day)
        : month.stream().filter(day -> day.date().equals(date)).findFirst();
  }

  /** The recent days, newest first. */
  public synchronized List<PublishedDay> recent() {
    if (recent == null) {
      recent =
          days.tailSet(newest().minusDays(RECENT_DAYS - 1), true).descendingSet().stream()
              .flatMap(date -> day(date).stream())
              .toList();
    }
    return recent;
  }

  /** The newest day, followed by the previous ones that the front page lists. */
  public static List<PublishedDay> beside(List<PublishedDay> recent) {
    return recent.subList(0, Math.min(DAYS_BESIDE + 1, recent.size()));
  }

  /**
   * The thread ids of a day's stories, by the ids that the stories have and had. Only the days
   * after it know which threads begin with it.
   */
  public Map<String, String> threads(LocalDate date) {
    Set<String> begun =
        days().subSet(date, false, date.plusDays(PublishedRevisions.DAYS), true).stream()
            .flatMap(later -> day(later).stream())
            .flatMap(later -> later.entries().stream())
            .flatMap(story -> story.thread().stream())
            .collect(Collectors.toSet());
    Map<String, String> threads = new TreeMap<>();
    for (PublishedDay.Entry story : day(date).map(PublishedDay::entries).orElse(List.of())) {
      story
          .thread()
          .or(() -> story.ids().map(id -> date + "-" + id).filter(begun::contains).findFirst())
          .ifPresent(
              id -> {
                story.formerIds().forEach(former -> threads.put(former, id));
                threads.put(story.id(), id);
              });
    }
    return threads;
  }
}
