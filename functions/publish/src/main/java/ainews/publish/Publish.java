package ainews.publish;

import ainews.publish.gate.Gate;
import ainews.publish.site.Bucket;
import ainews.publish.site.Site;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Published;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.Front;
import java.time.LocalDate;
import java.util.List;

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
   * Publishes a revision, or once more the later one that readers see already, without what the
   * days around it have told and what does not pass the gate. Every page is rendered and checked
   * before the first goes up; publishing again puts the same bytes up again.
   *
   * @throws ainews.publish.gate.PageFaultException if a page has a fault of its own
   * @throws IllegalStateException if the revision is not summarised
   */
  public PublishedEdition run(LocalDate date, int revision) {
    Front front = editions.front(date);
    if (front.revision() > revision) {
      // Another try of this may have broken off among the later one's files.
      return run(date, front.revision());
    }
    Edition edition = Gate.passed(editions, date, revision, front.revision() < revision);
    Site.edition(edition, editions.settings(date, revision).site()).forEach(bucket::put);
    editions.putPublished(
        Published.of(edition, (story, language) -> new Words(language).headline(story)));
    List<Published> days = editions.published();
    Site.indexes(days, newest(days, date, revision)).forEach(bucket::put);
    // Who publishes, or amends a story, at the same time puts files up among these or renders what
    // these have replaced: then whoever ends last does it again.
    boolean alone =
        editions.flipHead(front, revision)
            && editions.edition(date, revision).equals(edition)
            && editions.published().equals(days);
    return alone ? published(date, revision) : run(date, revision);
  }

  /** How the newest day is published, which the pages that lead to all days follow. */
  private Settings.Site newest(List<Published> days, LocalDate date, int revision) {
    LocalDate newest = days.getLast().date();
    int newestRevision = newest.equals(date) ? revision : editions.head(newest).orElse(1);
    return editions.settings(newest, newestRevision).site();
  }

  private PublishedEdition published(LocalDate date, int revision) {
    Language first = editions.settings(date, revision).site().languages().getFirst();
    return new PublishedEdition(date, revision, siteUrl + "/" + first + "/" + date + "/");
  }
}
