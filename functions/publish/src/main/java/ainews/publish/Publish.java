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

/** Puts a summarised edition up for readers. */
public final class Publish {
  private final EditionStore editions;
  private final SiteStore store;
  private final String siteUrl;

  /**
   * @param siteUrl where readers find the store's files
   */
  public Publish(EditionStore editions, SiteStore store, String siteUrl) {
    this.editions = editions;
    this.store = store;
    this.siteUrl = siteUrl.replaceFirst("/+$", "");
  }

  /**
   * Publishes a revision, or once more the later one that readers see already, without what the
   * days around it have told and what has a fault. The day's files are rendered before the first
   * goes up; publishing again puts the same bytes up again.
   *
   * @throws ainews.publish.validation.PageFaultException if the edition has a fault of its own
   * @throws IllegalStateException if the revision is not summarised
   */
  public PublishedEdition run(LocalDate date, int revision) {
    PublishedRevision front = editions.front(date);
    if (front.revision() > revision) {
      // Another try of this may have broken off among the later one's files.
      return run(date, front.revision());
    }
    Edition edition =
        EditionValidator.passed(editions, date, revision, front.revision() < revision);
    Archive archive = new Archive(editions);
    Site site = new Site(archive.settings(date, revision), siteUrl);
    long version =
        new Publication(editions, store, site, archive, edition).put(front.revision() == 0);
    // Who publishes, or amends a story, at the same time puts files up among these or renders what
    // these have replaced: then whoever ends last does it again.
    boolean alone =
        editions.flipHead(front, revision)
            && editions.edition(date, revision).equals(edition)
            && editions.catalogue().index().version() == version;
    return alone ? new PublishedEdition(date, revision, site.url(date)) : run(date, revision);
  }

  /**
   * Renders what is published again, see {@link Rebuild}.
   *
   * @param isTimeLeft asked before each month but the first
   * @param progress told of each month
   * @throws RebuildException if no day of the range is published
   */
  public RebuildResult rebuild(
      Rebuild.Range range, BooleanSupplier isTimeLeft, Consumer<Rebuild.Month> progress) {
    return new Rebuild(editions, store, siteUrl, progress).run(range, isTimeLeft);
  }
}
