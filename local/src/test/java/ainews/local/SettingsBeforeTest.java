package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.fanout.FanOutHandler;
import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;
import ainews.local.replay.Replay;
import ainews.publish.MemorySiteStore;
import ainews.publish.Publish;
import ainews.publish.PublishHandler;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.summarise.Models;
import ainews.summarise.Summarise;
import ainews.summarise.SummariseHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the version before wrote as settings, {@code before/settings-row.json}, starts this one. As
 * a row it has every setting of that version; as a file, since JSON is YAML, it sets them all.
 */
class SettingsBeforeTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-03T06:00:00Z"));

  private final MemoryTable table = new MemoryTable(CLOCK);
  private final EditionStore editions = new EditionStore(table);
  private final ItemStore items = new ItemStore(table, CLOCK);
  private final NavigableMap<String, String> site = new TreeMap<>();

  @Test
  void file_startsADayOfThisVersion(@TempDir Path out) throws Exception {
    Command.Outcome outcome =
        Command.run(
            "run",
            "--date",
            DAY,
            "--replay",
            StoredBeforeTest.resource(DAY.toString()),
            "--settings",
            StoredBeforeTest.resource("settings-row.json"),
            "--no-serve",
            "--out",
            out);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .containsOnlyOnce("edition.perSource is ignored")
        .containsOnlyOnce("models.judge and models.relevance are now models.desk");
    assertThat(Files.readString(out.resolve("site/en/2026-03-02/index.html")))
        .contains("Earlier Daily", "Tidepool raises $40 million");
  }

  @Test
  void storedRow_isReadFromFanOutToPublish() throws Exception {
    String json = Files.readString(StoredBeforeTest.resource("settings-row.json"));
    Key key = new Key("EDITION#" + DAY + "#1", "SETTINGS");
    table.putIfAbsent(new Row(key, json, 1, Optional.empty()));

    try (Replay replay = Replay.open(StoredBeforeTest.resource(DAY.toString()))) {
      // This version would plan the day with other settings; the row of the version before stays.
      Settings file = SettingsReader.read(json, "settings.yaml");
      invoke(
          new FanOutHandler(editions, file.with(SettingsReader.packaged().http()), CLOCK),
          "{'date': '2026-03-02', 'execution': 'before'}");
      assertThat(table.get(key).orElseThrow().body()).isEqualTo(json);
      AllSources.LIST.stream()
          .filter(source -> source.id().equals(RssDescriptor.ID))
          .forEach(
              source ->
                  invoke(
                      new FetchHandler(source, editions, settings -> fetch(settings, replay)),
                      "{'date': '2026-03-02', 'revision': 1, 'source': 'rss'}"));
      invoke(
          new SummariseHandler(editions, this::summarise), "{'date': '2026-03-02', 'revision': 1}");
      invoke(
          new PublishHandler(
              editions,
              new Publish(editions, new MemorySiteStore(site), "https://example.org"),
              CLOCK),
          "{'date': '2026-03-02', 'revision': 1}");
    }

    assertThat(editions.settings(DAY, 1).edition().stories()).isEqualTo(7);
    assertThat(editions.settings(DAY, 1).models().desk()).isEqualTo("none");
    assertThat(editions.head(DAY)).contains(1);
    assertThat(site.get("en/2026-03-02/index.html"))
        .contains("Earlier Daily", "Tidepool raises $40 million");
  }

  private FetchRun fetch(Settings settings, Replay replay) {
    return new FetchRun(
        editions, items, settings, replay.secrets(), replay.network(), new Random(1));
  }

  private Summarise summarise(Settings settings) {
    return new Summarise(editions, items, settings, Models.none(settings.models(), table, CLOCK));
  }

  private static void invoke(RequestStreamHandler handler, String event) {
    byte[] json = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try {
      handler.handleRequest(new ByteArrayInputStream(json), new ByteArrayOutputStream(), null);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
