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
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the published days again with the current templates and site settings, and writes the
 * files that differ. Editions, their ids and dates do not change. Files that belong to no single
 * day come first, then the months, newest first. It may be interrupted at any time and started
 * again.
 *
 * <p>It may run while others publish. A month that they change meanwhile is done again, and each
 * day whose files were written is marked as {@link Publish} does, so that they notice as well.
 */
public final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private final EditionStore editions;
  private final Catalogue catalogue;
  private final SiteStore store;
  private final String siteUrl;
  private final Consumer<Month> progress;
  private final Set<LocalDate> unreadable = new ConcurrentSkipListSet<>();
  private RebuiltSubjects subjects;
  private SiteUpdate update;
  private Site site;

  Rebuild(EditionStore editions, SiteStore store, String siteUrl, Consumer<Month> progress) {
    this.editions = editions;
    this.catalogue = editions.catalogue();
    this.store = store;
    this.siteUrl = siteUrl;
    this.progress = progress;
  }

  /** A range of days, both ends included; an absent end leaves it open. */
  public record Range(Optional<LocalDate> from, Optional<LocalDate> to) {
    /**
     * @throws IllegalArgumentException if {@code from} is after {@code to}
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
   * Progress after one month.
   *
   * @param days the number of its editions rendered
   * @param files the number of files written so far, including those that belong to no month
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
    subjects = new RebuiltSubjects(catalogue, update.threads());
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

  /** Writes the fixed files, which the pages need. */
  private void fixed() {
    List<SiteFile> fixed = site.fixed();
    while (update.write(fixed) == Outcome.OVERTAKEN) {
      LOG.info("somebody else is writing the fixed files; trying again");
    }
    String hash = Hash.of(fixed);
    if (!editions.fixedFileHashes().hash().equals(Optional.of(hash))) {
      editions.fixedFileHashes().putHash(hash);
    }
  }

  /**
   * Repeats the work until nobody else changes the published days or their files meanwhile.
   *
   * @param work returns the number of days it rendered
   * @return the number of days of the last run
   */
  private int untilUndisturbed(ToIntFunction<Archive> work) {
    int before = update.files() + update.overtaken();
    while (true) {
      int overtaken = update.overtaken();
      Archive archive = new Archive(editions);
      int days = work.applyAsInt(archive);
      // Somebody publishing right now may have written files before these and must notice.
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
                    .month(
                        month,
                        range::has,
                        subjects.threads(month, archive.month(month)),
                        subjects.topics(month, archive.month(month))),
                archive));
  }

  /**
   * Renders and writes parts, several at a time.
   *
   * @return the number of editions written
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
    // An event is read while it is rendered: it is right once rendering again changes nothing.
    while (part instanceof Part.Event && outcome != Outcome.EQUAL) {
      outcome = update.write(render.files(part));
    }
  }

  /**
   * Writes files of a day's edition.
   *
   * @return false if the edition is damaged, or not published yet and so left to its publisher
   */
  private boolean edition(LocalDate date, Function<Edition, List<SiteFile>> render) {
    boolean isChanged = false;
    while (true) {
      PublishedRevision published = editions.publishedRevision(date);
      Optional<Edition> edition =
          published.revision() == 0 ? Optional.empty() : read(published, date);
      if (edition.isEmpty()) {
        return false;
      }
      Outcome outcome = update.write(render.apply(edition.get()));
      isChanged |= outcome != Outcome.EQUAL;
      if (outcome != Outcome.OVERTAKEN
          && (!isChanged || editions.flipHead(published, published.revision()))) {
        return true;
      }
    }
  }

  /** A damaged edition is logged and skipped, so that the other days are still rebuilt. */
  private Optional<Edition> read(PublishedRevision published, LocalDate date) {
    try {
      Edition edition = editions.wholeEdition(date, published.revision());
      unreadable.remove(date);
      return Optional.of(edition);
    } catch (IllegalStateException e) {
      LOG.warn("the edition of {} cannot be read; its pages stay as they were", date, e);
      unreadable.add(date);
      return Optional.empty();
    }
  }
}
