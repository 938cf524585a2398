package ainews.publish;

import ainews.publish.site.Bucket;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import ainews.shared.store.EditionStore;
import ainews.shared.store.Heads;
import ainews.shared.store.MemoryTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A site in memory, with the table that it is made from. */
class MemorySite implements S3Client {
  static final String ADDRESS = "https://example.org";

  private static final Instant NOW = Instant.parse("2026-03-15T06:00:00Z");

  private final Map<String, String> files = new TreeMap<>();
  private final EditionStore editions = new EditionStore(new MemoryTable(InstantSource.fixed(NOW)));
  private final Publish publish = new Publish(editions, new Bucket(this, "site"), ADDRESS);

  /** What is up, by key. */
  final Map<String, String> files() {
    return files;
  }

  final EditionStore editions() {
    return editions;
  }

  final Publish publish() {
    return publish;
  }

  final Document page(String key) {
    return Jsoup.parse(files.get(key), ADDRESS + "/" + key);
  }

  /** Stores a revision and publishes it. */
  final void put(LocalDate date, int revision, Story... stories) {
    store(date, revision, Editions.of(stories));
    publish.run(date, revision);
  }

  /** As the parts before publish do. */
  final void store(LocalDate date, int revision, Edition edition) {
    Editions.store(editions, date, revision, edition);
    editions.putHeads(date, revision, Heads.around(date, editions));
  }

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    try (InputStream content = body.contentStreamProvider().newStream()) {
      files.put(request.key(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
      return PutObjectResponse.builder().build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String serviceName() {
    return "s3";
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
