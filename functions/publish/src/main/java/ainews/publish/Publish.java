package ainews.publish;

import ainews.publish.gate.Gate;
import ainews.publish.site.Bucket;
import ainews.publish.site.Site;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;

/** Puts a summarised edition up for readers. */
public final class Publish {
  private final EditionStore editions;
  private final Bucket bucket;
  private final String siteUrl;

  /**
   * @param siteUrl where readers find the bucket's files
   */
  public Publish(EditionStore editions, Bucket bucket, String siteUrl) {
    this.editions = editions;
    this.bucket = bucket;
    this.siteUrl = siteUrl.replaceFirst("/+$", "");
  }

  /**
   * Publishes a revision, unless readers see a later one already, without what the days around it
   * have told and what does not pass the gate. Every page is rendered and checked before the first
   * goes up; publishing again puts the same bytes up again.
   *
   * @throws ainews.publish.gate.PageFaultException if a page has a fault of its own
   * @throws IllegalStateException if the revision is not summarised
   */
  public PublishedEdition run(LocalDate date, int revision) {
    int head = editions.head(date).orElse(0);
    if (head > revision) {
      return published(date, head);
    }
    Edition edition = Gate.passed(editions, date, revision, head < revision);
    Site site = new Site(editions.settings(date, revision).site(), siteUrl);
    new Publication(editions, bucket, site).put(edition, head == 0);
    int seen = editions.flipHead(date, revision);
    // Somebody may have amended a story meanwhile, and put up pages that these have replaced.
    if (seen == revision && !editions.edition(date, revision).equals(edition)) {
      return run(date, revision);
    }
    return published(date, seen);
  }

  private PublishedEdition published(LocalDate date, int revision) {
    Language first = editions.settings(date, revision).site().languages().getFirst();
    return new PublishedEdition(date, revision, siteUrl + "/" + first + "/" + date + "/");
  }
}
