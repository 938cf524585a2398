package ainews.publish;

import ainews.publish.site.Bucket;
import ainews.publish.site.Site;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Published;
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
   * Publishes a revision, unless readers see a later one already. Every page is rendered and
   * checked before the first goes up; publishing again puts the same bytes up again.
   *
   * @throws IllegalStateException if the revision is not summarised, or a page has a fault
   */
  public PublishedEdition run(LocalDate date, int revision) {
    int head = editions.head(date).orElse(0);
    if (head > revision) {
      return published(date, head);
    }
    Edition edition = editions.edition(date, revision);
    Site.edition(edition).forEach(bucket::put);
    editions.putPublished(Published.of(edition));
    Site.indexes(editions.published()).forEach(bucket::put);
    return published(date, editions.flipHead(date, revision));
  }

  private PublishedEdition published(LocalDate date, int revision) {
    return new PublishedEdition(date, revision, siteUrl + "/" + Language.ZH + "/" + date + "/");
  }
}
