package ainews.publish;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.store.PublishedRevisions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site in memory, with the table that it is published from. */
class MemorySite extends MemorySiteStore {
  static final String ADDRESS = "https://example.org";

  private static final Instant NOW = Instant.parse("2026-03-15T06:00:00Z");

  private final EditionStore editions = new EditionStore(new MemoryTable(InstantSource.fixed(NOW)));
  private final Publish publish = new Publish(editions, this, ADDRESS);

  final EditionStore editions() {
    return editions;
  }

  final Publish publish() {
    return publish;
  }

  final Document page(String key) {
    return Jsoup.parse(files().get(key), ADDRESS + "/" + key);
  }

  /** Stores a revision and publishes it. */
  final void put(LocalDate date, int revision, Story... stories) {
    store(date, revision, Editions.of(stories));
    publish.run(date, revision);
  }

  /** Stores a revision as the earlier functions do. */
  final void store(LocalDate date, int revision, Edition edition) {
    Editions.store(editions, date, revision, edition);
    editions.putPublishedRevisions(date, revision, PublishedRevisions.around(date, editions));
  }
}
