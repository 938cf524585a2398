package ainews.publish;

import ainews.publish.gate.RepeatCheck;
import ainews.publish.site.Bucket;
import ainews.publish.site.Site;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Making;
import ainews.shared.edition.Published;
import ainews.shared.edition.Story;
import ainews.shared.store.EditionStore;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
   * have told. Every page is rendered and checked before the first goes up; publishing again puts
   * the same bytes up again.
   *
   * @throws IllegalStateException if the revision is not summarised, or a page has a fault
   */
  public PublishedEdition run(LocalDate date, int revision) {
    int head = editions.head(date).orElse(0);
    if (head > revision) {
      return published(date, head);
    }
    Edition edition = editions.edition(date, revision);
    if (head < revision) {
      edition = withoutRepeats(edition, revision);
    }
    Site.edition(edition).forEach(bucket::put);
    editions.putPublished(Published.of(edition));
    Site.indexes(editions.published()).forEach(bucket::put);
    return published(date, editions.flipHead(date, revision));
  }

  private Edition withoutRepeats(Edition edition, int revision) {
    List<Story> repeated = RepeatCheck.repeated(edition, revision, editions);
    if (repeated.isEmpty()) {
      return edition;
    }
    // The sentence of the day may have named a story that is gone.
    int left = edition.stories().size() - repeated.size();
    Map<Language, String> sentences = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      sentences.put(language, new Words(language).count(left));
    }
    List<String> ids = repeated.stream().map(Story::id).toList();
    Making making = edition.making().without(repeated.size(), sentences);
    editions.leaveOut(edition.date(), revision, ids, making);
    return editions.edition(edition.date(), revision);
  }

  private PublishedEdition published(LocalDate date, int revision) {
    return new PublishedEdition(date, revision, siteUrl + "/" + Language.ZH + "/" + date + "/");
  }
}
