package ainews.publish;

import ainews.publish.site.Archive;
import ainews.publish.site.Site;
import ainews.publish.validation.EditionValidator;
import ainews.shared.edition.Edition;
import ainews.shared.site.SiteStore;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevision;
import java.time.LocalDate;
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
    return isAlone ? new PublishedEdition(date, revision, site.url(date)) : run(date, revision);
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
