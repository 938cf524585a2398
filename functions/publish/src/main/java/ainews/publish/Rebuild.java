package ainews.publish;

import ainews.publish.site.Archive;
import ainews.publish.site.Hash;
import ainews.publish.site.Site;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Published;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import ainews.shared.store.Front;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders what is published once more, by today's templates and under the site's present name, and
 * puts up what became different. Editions, their ids and dates stay. First comes what is not of one
 * day, then month by month the newest first; breaking off at any time leaves nothing to be undone.
 *
 * <p>It may run while others publish. Of what they change meanwhile, it does the month again, and
 * it marks each day whose files it put up as {@link Publish} does, so that they notice, too.
 */
public final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  /** Days, lists and threads of a month: while one waits for the bucket, others are rendered. */
  private static final int AT_ONCE = 8;

  private static final Pattern THREAD = Pattern.compile("[^/]+/thread/([^/]+)/index\\.html");

  private final EditionStore editions;
  private final Catalogue catalogue;
  private final SiteStore store;
  private final String siteUrl;
  private final Consumer<Month> progress;
  private final AtomicInteger files = new AtomicInteger();
  private final AtomicInteger overtaken = new AtomicInteger();
  private final Set<LocalDate> unreadable = new ConcurrentSkipListSet<>();
  private final Set<String> threadsDone = new HashSet<>();
  private final NavigableSet<String> threads = new TreeSet<>();
  private final Map<String, String> standing = new ConcurrentHashMap<>();
  private Site site;

  Rebuild(EditionStore editions, SiteStore store, String siteUrl, Consumer<Month> progress) {
    this.editions = editions;
    this.catalogue = editions.catalogue();
    this.store = store;
    this.siteUrl = siteUrl;
    this.progress = progress;
  }

  /** The days to do, both included; all before or after where one is absent. */
  public record Range(Optional<LocalDate> from, Optional<LocalDate> to) {
    /**
     * @throws IllegalArgumentException if no day lies between
     */
    public Range {
      from = from == null ? Optional.empty() : from;
      to = to == null ? Optional.empty() : to;
      if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
        throw new IllegalArgumentException(from.get() + " is after " + to.get());
      }
    }

    boolean has(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    NavigableSet<LocalDate> of(NavigableSet<LocalDate> days) {
      return days.subSet(from.orElse(LocalDate.MIN), true, to.orElse(LocalDate.MAX), true);
    }

    @Override
    public String toString() {
      return from.map(day -> "from " + day + " ").orElse("")
          + to.map(day -> "to " + day).orElse("");
    }
  }

  /**
   * A month that is done.
   *
   * @param files put up so far, with those that are of no month
   */
  public record Month(YearMonth month, int days, int files) {}

  Rebuilt run(Range range, BooleanSupplier isTimeLeft) {
    Archive archive = new Archive(editions);
    NavigableSet<LocalDate> dates = range.of(archive.days());
    if (dates.isEmpty()) {
      throw new RebuildException(("no edition is published " + range).strip());
    }
    LocalDate newest = archive.newest();
    site = new Site(archive.settings(newest, editions.head(newest).orElse(1)), siteUrl);
    look(dates.first().getYear(), dates.last().getYear());
    still();
    int days = 0;
    untilUndisturbed(this::front);
    YearMonth first = YearMonth.from(dates.first());
    YearMonth last = YearMonth.from(dates.last());
    for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
      if (month.isBefore(last) && !isTimeLeft.getAsBoolean()) {
        return rebuilt(days, Optional.of(month.atEndOfMonth()));
      }
      int done = month(month, range);
      progress.accept(new Month(month, done, files.get()));
      days += done;
    }
    return rebuilt(days, Optional.empty());
  }

  private Rebuilt rebuilt(int days, Optional<LocalDate> left) {
    return new Rebuilt(days, files.get(), List.copyOf(unreadable), left);
  }

  /**
   * What stands in the bucket; who changes it from now on sees to it that it is right. Asked for by
   * years: a bucket of plain files looks through all that begins so for each answer.
   */
  private void look(int firstYear, int lastYear) {
    List<String> prefixes = new ArrayList<>(List.of("", "assets/", "search/"));
    List<String> years =
        IntStream.rangeClosed(firstYear, lastYear).mapToObj(year -> year + "-").toList();
    prefixes.addAll(years);
    for (Language language : site.languages()) {
      prefixes.addAll(List.of(language + "/", language + "/search/"));
      for (String below : List.of("archive", "category", "thread")) {
        prefixes.add(language + "/" + below);
      }
      years.forEach(year -> prefixes.add(language + "/" + year));
    }
    atOnce(prefixes, prefix -> standing.putAll(store.list(prefix)));
    for (String key : standing.keySet()) {
      Matcher thread = THREAD.matcher(key);
      if (thread.matches()) {
        threads.add(thread.group(1));
      }
    }
  }

  /** Before the pages that need them. */
  private void still() {
    List<SiteFile> still = site.still();
    while (put(still) == Outcome.OVERTAKEN) {
      LOG.info("somebody else puts the site's assets up at the same time");
    }
    String hash = Hash.of(still);
    if (!editions.stillFiles().hash().equals(Optional.of(hash))) {
      editions.stillFiles().putHash(hash);
    }
  }

  /**
   * Does something, and once more for as long as others changed the published days meanwhile.
   *
   * @param work returns how many days it did
   */
  private int untilUndisturbed(ToIntFunction<Archive> work) {
    int before = files.get() + overtaken.get();
    while (true) {
      int others = overtaken.get();
      Archive archive = new Archive(editions);
      int days = work.applyAsInt(archive);
      // Who publishes just now may have put files up before these, and has to be told.
      boolean isAlone =
          files.get() + overtaken.get() == before
              ? catalogue.index().version() == archive.version()
              : catalogue.touch(archive.version());
      if (isAlone && overtaken.get() == others) {
        return days;
      }
    }
  }

  private int front(Archive archive) {
    List<Published> recent = archive.recent();
    LocalDate newest = archive.newest();
    Site.Neighbours neighbours = archive.neighbours(newest);
    Map<String, String> own = archive.threads(newest);
    int days =
        edition(newest, edition -> site.fronts(edition, own, neighbours, Archive.beside(recent)));
    put(site.categories(recent));
    put(site.feeds(recent));
    put(site.months(archive.months()));
    return days;
  }

  private int month(YearMonth month, Range range) {
    return untilUndisturbed(
        archive -> {
          List<Published> published = archive.month(month);
          AtomicInteger days = new AtomicInteger();
          List<Runnable> work = new ArrayList<>();
          month
              .atDay(1)
              .datesUntil(month.plusMonths(1).atDay(1))
              .filter(range::has)
              .forEach(date -> work.add(() -> days.addAndGet(day(date, archive))));
          if (!published.isEmpty()) {
            work.add(() -> put(site.month(month, published)));
          }
          threads(month, published).forEach(thread -> work.add(() -> thread(thread)));
          atOnce(work, Runnable::run);
          return days.get();
        });
  }

  private static <T> void atOnce(List<T> all, Consumer<T> work) {
    all.stream()
        .gather(
            Gatherers.mapConcurrent(
                AT_ONCE,
                one -> {
                  work.accept(one);
                  return one;
                }))
        .forEach(done -> {});
  }

  private int day(LocalDate date, Archive archive) {
    if (archive.days().contains(date)) {
      Map<String, String> own = archive.threads(date);
      Site.Neighbours neighbours = archive.neighbours(date);
      return edition(date, edition -> site.edition(edition, own, neighbours));
    }
    archive.gap(date).ifPresent(around -> put(site.missing(date, around)));
    return 0;
  }

  /**
   * Puts up files of a day's edition.
   *
   * @return 1, or 0 where readers see none yet: then who publishes it puts it up
   */
  private int edition(LocalDate date, Function<Edition, List<SiteFile>> render) {
    boolean isChanged = false;
    while (true) {
      Front front = editions.front(date);
      Optional<Edition> edition = front.revision() == 0 ? Optional.empty() : read(front, date);
      if (edition.isEmpty()) {
        return 0;
      }
      Outcome outcome = put(render.apply(edition.get()));
      isChanged |= outcome != Outcome.EQUAL;
      if (outcome != Outcome.OVERTAKEN
          && (!isChanged || editions.flipHead(front, front.revision()))) {
        return 1;
      }
    }
  }

  /** One damaged edition does not cost the others their new pages. */
  private Optional<Edition> read(Front front, LocalDate date) {
    try {
      Edition edition = editions.wholeEdition(date, front.revision());
      unreadable.remove(date);
      return Optional.of(edition);
    } catch (IllegalStateException e) {
      LOG.warn("the edition of {} cannot be read", date, e);
      unreadable.add(date);
      return Optional.empty();
    }
  }

  /** Those not done yet that began in a month, or that its days go on with. */
  private List<String> threads(YearMonth month, List<Published> published) {
    Set<String> all = new TreeSet<>(threads.subSet(month + "-", month + "."));
    published.stream()
        .flatMap(day -> day.told().stream())
        .forEach(told -> told.thread().ifPresent(all::add));
    return all.stream().filter(threadsDone::add).toList();
  }

  private void thread(String id) {
    List<Catalogue.Stage> stages = catalogue.thread(id);
    Outcome outcome = stages.isEmpty() ? Outcome.EQUAL : put(site.thread(id, stages));
    if (outcome == Outcome.OVERTAKEN
        || outcome == Outcome.WRITTEN && !catalogue.thread(id).equals(stages)) {
      thread(id);
    }
  }

  /** What became of rendered files. */
  private enum Outcome {
    EQUAL,
    WRITTEN,
    /** Somebody else wrote one since it was looked at: what it has to be is to be read again. */
    OVERTAKEN
  }

  /** Puts up those that are not there as they are, but none that others put up meanwhile. */
  private Outcome put(List<SiteFile> rendered) {
    Outcome outcome = Outcome.EQUAL;
    for (SiteFile file : rendered) {
      String own = store.fingerprint(file.bytes());
      Optional<String> seen = Optional.ofNullable(standing.get(file.key()));
      if (seen.equals(Optional.of(own))) {
        continue;
      }
      if (store.putIfEqual(file, seen)) {
        standing.put(file.key(), own);
        files.incrementAndGet();
        outcome = outcome == Outcome.EQUAL ? Outcome.WRITTEN : outcome;
      } else {
        standing.remove(file.key());
        standing.putAll(store.list(file.key()));
        overtaken.incrementAndGet();
        outcome = Outcome.OVERTAKEN;
      }
    }
    return outcome;
  }
}
