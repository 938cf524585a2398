package ainews.publish;

import ainews.publish.site.Archive;
import ainews.publish.site.Hash;
import ainews.publish.site.Site;
import ainews.publish.site.SiteParts;
import ainews.publish.site.SitePlan;
import ainews.publish.site.SitePlan.Part;
import ainews.publish.site.SiteUpdate;
import ainews.publish.site.SiteUpdate.Outcome;
import ainews.shared.edition.Edition;
import ainews.shared.edition.PublishedDay;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
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

  private final EditionStore editions;
  private final Catalogue catalogue;
  private final SiteStore store;
  private final String siteUrl;
  private final Consumer<Month> progress;
  private final Set<LocalDate> unreadable = new ConcurrentSkipListSet<>();
  private final Set<String> threadsDone = new HashSet<>();
  private NavigableSet<String> threads;
  private SiteUpdate update;
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

  RebuildResult run(Range range, BooleanSupplier isTimeLeft) {
    Archive archive = new Archive(editions);
    NavigableSet<LocalDate> dates = range.of(archive.days());
    if (dates.isEmpty()) {
      throw new RebuildException(("no edition is published " + range).strip());
    }
    LocalDate newest = archive.newest();
    site = new Site(archive.settings(newest, editions.head(newest).orElse(1)), siteUrl);
    update =
        SiteUpdate.of(store, site.languages(), dates.first().getYear(), dates.last().getYear());
    threads = update.threads();
    fixed();
    untilUndisturbed(now -> write(SitePlan.ofNoMonth(), now));
    int days = 0;
    YearMonth first = YearMonth.from(dates.first());
    YearMonth last = YearMonth.from(dates.last());
    for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
      if (month.isBefore(last) && !isTimeLeft.getAsBoolean()) {
        return rebuilt(days, Optional.of(month.atEndOfMonth()));
      }
      int done = month(month, range);
      progress.accept(new Month(month, done, update.files()));
      days += done;
    }
    return rebuilt(days, Optional.empty());
  }

  private RebuildResult rebuilt(int days, Optional<LocalDate> left) {
    return new RebuildResult(days, update.files(), List.copyOf(unreadable), left);
  }

  /** Before the pages that need them. */
  private void fixed() {
    List<SiteFile> fixed = site.fixed();
    while (update.write(fixed) == Outcome.OVERTAKEN) {
      LOG.info("somebody else puts up what does not change from day to day");
    }
    String hash = Hash.of(fixed);
    if (!editions.fixedFileHashes().hash().equals(Optional.of(hash))) {
      editions.fixedFileHashes().putHash(hash);
    }
  }

  /**
   * Does something, and once more for as long as others changed the published days or their files
   * meanwhile.
   *
   * @param work returns how many days it did
   */
  private int untilUndisturbed(ToIntFunction<Archive> work) {
    int before = update.files() + update.overtaken();
    while (true) {
      int overtaken = update.overtaken();
      Archive archive = new Archive(editions);
      int days = work.applyAsInt(archive);
      // Who publishes just now may have put files up before these, and has to be told.
      boolean isAlone =
          update.files() + update.overtaken() == before
              ? catalogue.index().version() == archive.version()
              : catalogue.touch(archive.version());
      if (isAlone && update.overtaken() == overtaken) {
        return days;
      }
    }
  }

  private int month(YearMonth month, Range range) {
    return untilUndisturbed(
        archive ->
            write(
                new SitePlan(archive)
                    .month(month, range::has, threads(month, archive.month(month))),
                archive));
  }

  /** Those not done yet that began in a month, or that its days go on with. */
  private List<String> threads(YearMonth month, List<PublishedDay> published) {
    Set<String> all = new TreeSet<>(threads.subSet(month + "-", month + "."));
    published.stream()
        .flatMap(day -> day.told().stream())
        .forEach(told -> told.thread().ifPresent(all::add));
    return all.stream().filter(threadsDone::add).toList();
  }

  /**
   * @return how many days' editions are up now
   */
  private int write(List<Part> parts, Archive archive) {
    SiteParts render = new SiteParts(site, archive, catalogue);
    AtomicInteger days = new AtomicInteger();
    SiteUpdate.atOnce(
        parts,
        part -> {
          Optional<LocalDate> shown = render.edition(part);
          if (shown.isEmpty()) {
            write(part, render);
          } else if (edition(shown.get(), edition -> render.files(part, edition))) {
            days.incrementAndGet();
          }
        });
    return days.get();
  }

  private void write(Part part, SiteParts render) {
    Outcome outcome = update.write(render.files(part));
    // An event is read when it is rendered, so it is right once that makes no difference.
    while (part instanceof Part.Event && outcome != Outcome.EQUAL) {
      outcome = update.write(render.files(part));
    }
  }

  /**
   * Writes files of a day's edition.
   *
   * @return false where readers see none yet: then who publishes it puts it up
   */
  private boolean edition(LocalDate date, Function<Edition, List<SiteFile>> render) {
    boolean isChanged = false;
    while (true) {
      PublishedRevision front = editions.front(date);
      Optional<Edition> edition = front.revision() == 0 ? Optional.empty() : read(front, date);
      if (edition.isEmpty()) {
        return false;
      }
      Outcome outcome = update.write(render.apply(edition.get()));
      isChanged |= outcome != Outcome.EQUAL;
      if (outcome != Outcome.OVERTAKEN
          && (!isChanged || editions.flipHead(front, front.revision()))) {
        return true;
      }
    }
  }

  /** One damaged edition does not cost the others their new pages. */
  private Optional<Edition> read(PublishedRevision front, LocalDate date) {
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
}
