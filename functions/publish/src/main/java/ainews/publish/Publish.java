package ainews.publish;

import ainews.publish.site.Archive;
import ainews.publish.site.Site;
import ainews.publish.validation.EditionValidator;
import ainews.shared.edition.Edition;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.site.SiteStore;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevision;
import ainews.shared.store.WeekStore;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Publishes summarised editions and rebuilds the site. */
public final class Publish {
  private final EditionStore editions;
  private final SiteStore store;
  private final String siteUrl;

  /**
   * @param siteUrl the public address of the store's files
   */
  public Publish(EditionStore editions, SiteStore store, String siteUrl) {
    this.editions = editions;
    this.store = store;
    this.siteUrl = siteUrl.replaceFirst("/+$", "");
  }

  /**
   * Publishes a revision; if a later one is already published, publishes that one again. Stories
   * that are faulty or that repeat the days around it are degraded or left out. All files of the
   * day are rendered before the first is written; publishing again writes the same bytes.
   *
   * @throws ainews.publish.validation.PageFaultException if the edition as a whole is faulty
   * @throws IllegalStateException if the revision is not summarised
   */
  public PublishedEdition run(LocalDate date, int revision) {
    PublishedRevision published = editions.publishedRevision(date);
    if (published.revision() > revision) {
      // An interrupted attempt at this revision may have overwritten some of the later one's files.
      return run(date, published.revision());
    }
    Edition edition =
        EditionValidator.passed(editions, date, revision, published.revision() < revision);
    Archive archive = new Archive(editions);
    Site site = new Site(archive.settings(date, revision), siteUrl);
    long version =
        new Publication(editions, store, site, archive, edition).put(published.revision() == 0);
    // Somebody who publishes or amends a story at the same time may overwrite some of these files
    // or render older data than these show. Whoever finishes last publishes again.
    boolean isAlone =
        editions.flipHead(published, revision)
            && editions.edition(date, revision).equals(edition)
            && editions.catalogue().index().version() == version;
    if (!isAlone) {
      return run(date, revision);
    }
    weeksWith(date);
    return new PublishedEdition(date, revision, site.url(date));
  }

  /** Publishes the week of a day again if it was published before: it shows the day's texts. */
  private void weeksWith(LocalDate date) {
    IsoWeek week = IsoWeek.of(date);
    int revision = editions.catalogue().weeks().head(week);
    if (revision > 0) {
      week(week, revision);
    }
  }

  /**
   * Publishes a weekly edition with the texts that its stories have now; if a later revision is
   * already published, publishes that one again. It writes nothing into a day's own files. Where
   * there are too few daily editions, the archive says that there is none of the week.
   *
   * @throws IllegalStateException if the revision is not stored
   */
  public PublishedWeekly week(IsoWeek week, int revision) {
    WeekStore weeks = editions.catalogue().weeks();
    while (true) {
      int last = Math.max(revision, weeks.head(week));
      Archive archive = new Archive(editions);
      LocalDate newest = archive.newest();
      Site site = new Site(archive.settings(newest, editions.head(newest).orElseThrow()), siteUrl);
      PublishedWeek shown = PublishedWeek.of(weeks.edition(week, last), archive::day);
      new WeekPublication(editions, store, site, archive).put(shown);
      weeks.putHead(week, last);
      // Whoever publishes a day or a week at the same time sees by this that it must look again.
      if (editions.catalogue().touch(archive.version())) {
        return new PublishedWeekly(
            week,
            last,
            shown.days().size(),
            shown.stories().size(),
            Optional.of(site.url(week)).filter(url -> shown.isMade()));
      }
    }
  }

  /**
   * Renders the published days again, see {@link Rebuild}.
   *
   * @param isTimeLeft asked before every month except the first
   * @param progress called after each month
   * @throws RebuildException if no day of the range is published
   */
  public RebuildResult rebuild(
      Rebuild.Range range, BooleanSupplier isTimeLeft, Consumer<Rebuild.Month> progress) {
    return new Rebuild(editions, store, siteUrl, progress).run(range, isTimeLeft);
  }
}
