package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.publish.MemorySiteStore;
import ainews.publish.Publish;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.json.Json;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import ainews.shared.table.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages random rows of the sample day: readers get a valid edition or none. */
class EditionMutationTest {
  private static final LocalDate DAY = LocalDate.parse(SampleDay.DATE);
  private static final String PARTITION = "EDITION#" + DAY + "#1";
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
  private static final int MUTATIONS = 400;
  private static final int WRITTEN = 12;

  private static final List<String> WORDS =
      List.of(
          "See https://evil.example/x for more",
          "It is <b>bold</b> <script>alert(1)</script>",
          "submitted by /u/somebody [link] [comments]",
          "As an AI language model, I cannot verify it.",
          "白鹭今天发布",
          "The weights are open and it has 4711 parameters",
          "[x](http://evil.example) ![y](http://evil.example/a.png)",
          "** — [Source-rss](http://evil.example)",
          "~~gone~~",
          "ends with \\",
          "\n\n## ⚡ Quick Bites\n\n- **more**",
          "Модель вышла",
          "");

  /** Matches mutations after which a row can no longer be read. */
  private static final String DAMAGED = "^\\S+ (removed|without )";

  private record Sample(List<Row> rows) {}

  @Test
  void damagedRow_isRepairedOrRefused(@TempDir Path work) throws IOException {
    Sample sample = sample(work);
    assertThat(publish(sample.rows()).get("en/" + DAY + "/edition.md"))
        .contains("Covering 30 AI stories", "Written title 3")
        .doesNotContain("left out");
    Random random = new Random(20260220);
    int refused = 0;
    int changed = 0;
    Map<String, String> good = publish(sample.rows());
    TenPoints.assertHold(SampleDay.DATE, good);
    for (int i = 0; i < MUTATIONS; i++) {
      List<Row> rows = new ArrayList<>(sample.rows());
      String what = mutate(rows, random);
      NavigableMap<String, String> published = new TreeMap<>();
      try {
        Map<String, String> site = publish(rows, published);
        assertThat(site).as("%d: %s", i, what).isNotEmpty();
        try {
          TenPoints.assertHold(SampleDay.DATE, site);
        } catch (AssertionError e) {
          throw new AssertionError("mutation " + i + ": " + what, e);
        }
        changed += site.equals(good) ? 0 : 1;
      } catch (RuntimeException e) {
        // Readable rows are repaired; unreadable ones publish nothing.
        assertThat(what).as("%d: %s", i, e).containsPattern(DAMAGED);
        assertThat(published).as("%d: %s", i, what).isEmpty();
        refused++;
      }
    }
    assertThat(refused).isBetween(MUTATIONS / 10, MUTATIONS / 3);
    assertThat(changed).isGreaterThan(MUTATIONS / 3);
  }

  private static Sample sample(Path work) throws IOException {
    Path out = work.resolve("out");
    Path sample = SampleDay.copy(Files.createDirectory(work.resolve("samples")), false);
    Command.Outcome made =
        Command.run(
            "run",
            "--model",
            "none",
            "--no-serve",
            "--date",
            DAY,
            "--replay",
            sample,
            "--out",
            out,
            "--settings",
            sample.resolve("settings.yaml"));
    assertThat(made.code()).as(made.err()).isZero();
    List<Row> rows = new ArrayList<>();
    try (SqliteTable table = SqliteTable.open(out.resolve("ainews.db"), CLOCK)) {
      int written = 0;
      for (Row row : table.query(PARTITION, "")) {
        boolean isStory = row.key().sort().startsWith("STORY#");
        rows.add(isStory && written++ < WRITTEN ? written(row, written) : row);
      }
      for (SourceId source : SourceId.all()) {
        rows.addAll(table.query("REPORT#" + DAY + "#" + source, ""));
      }
    }
    return new Sample(rows);
  }

  /** Returns a row whose story looks written by a model. */
  private static Row written(Row row, int number) {
    Story story = Json.read(row.body(), Story.class);
    Map<Language, StoryText> texts =
        Map.of(
            Language.ZH,
            new StoryText(
                "第 " + number + " 则标题", "这一则的摘要，共 " + 100 * number + " 项。", Optional.empty()),
            Language.EN,
            new StoryText(
                "Written title " + number,
                "What it is about, in " + 100 * number + " points.",
                Optional.empty()));
    ObjectNode stored = Json.mapper().valueToTree(story.with(texts));
    stored.set("extract", Json.mapper().valueToTree(story.texts()));
    return row.with(Json.write(stored), row.schema());
  }

  private static Map<String, String> publish(List<Row> rows) {
    return publish(rows, new TreeMap<>());
  }

  /**
   * Publishes the rows as an edition.
   *
   * @param site receives the files by key
   */
  private static Map<String, String> publish(List<Row> rows, NavigableMap<String, String> site) {
    MemoryTable table = new MemoryTable(CLOCK);
    rows.forEach(table::put);
    Publish publish =
        new Publish(new EditionStore(table), new MemorySiteStore(site), "https://a.example");
    publish.run(DAY, 1);
    Map<String, String> first = Map.copyOf(site);
    // Half of the mutations suffice to show that publishing again changes nothing.
    if (first.hashCode() % 2 == 0) {
      publish.run(DAY, 1);
      assertThat(site).isEqualTo(first);
    }
    return first;
  }

  private static String mutate(List<Row> rows, Random random) {
    int at = random.nextInt(rows.size());
    Row row = rows.get(at);
    ObjectNode body = (ObjectNode) Json.read(row.body(), JsonNode.class);
    String sort = row.key().sort();
    String what = sort + " ";
    if (sort.startsWith("STORY#") && random.nextInt(8) > 0) {
      Row other = story(rows, random);
      what += story(body, (ObjectNode) Json.read(other.body(), JsonNode.class), random);
    } else if (random.nextInt(4) == 0) {
      rows.remove(at);
      return what + "removed";
    } else {
      List<ObjectNode> places = new ArrayList<>();
      collect(body, places);
      ObjectNode place = places.get(random.nextInt(places.size()));
      List<String> names = new ArrayList<>();
      place.fieldNames().forEachRemaining(names::add);
      if (names.isEmpty()) {
        return mutate(rows, random);
      }
      String name = names.get(random.nextInt(names.size()));
      place.remove(name);
      what += "without " + name;
    }
    rows.set(at, row.with(body.toString(), row.schema()));
    return what;
  }

  private static String story(ObjectNode body, ObjectNode other, Random random) {
    String language = random.nextBoolean() ? "zh" : "en";
    ObjectNode text = (ObjectNode) body.path("texts").path(language);
    String words = WORDS.get(random.nextInt(WORDS.size()));
    switch (random.nextInt(12)) {
      case 0 -> {
        text.put("title", words);
        if (words.isEmpty()) {
          return "without title";
        }
      }
      case 1 -> text.put("summary", words);
      case 2 -> text.put("title", text.path("title").asText() + " " + words);
      case 3 -> text.put("summary", text.path("summary").asText() + " " + words);
      case 4 -> text.remove("original");
      case 5 -> text.put("original", "ko");
      case 6 -> body.set("links", other.path("links"));
      case 7 -> ((ObjectNode) body.path("links").path(0)).put("source", "producthunt");
      case 8 -> body.put("section", List.of("top", "featured", "quick").get(random.nextInt(3)));
      case 9 -> body.put("category", List.of("safety", "models", "other").get(random.nextInt(3)));
      case 10 -> {
        ArrayNode items = (ArrayNode) body.path("items");
        while (items.size() > 1) {
          items.remove(1);
        }
        ((ObjectNode) body.path("score")).put("authority", 0);
      }
      default -> {
        ObjectNode update = body.putObject("update");
        update.put("date", random.nextBoolean() ? "2026-02-18" : "2026-02-21");
        update.put("story", other.path("id").asText());
        update.set("titles", other.path("texts"));
      }
    }
    return language + " " + words + " " + body;
  }

  private static Row story(List<Row> rows, Random random) {
    List<Row> stories = rows.stream().filter(row -> row.key().sort().startsWith("STORY#")).toList();
    return stories.get(random.nextInt(stories.size()));
  }

  private static void collect(JsonNode node, List<ObjectNode> places) {
    if (node instanceof ObjectNode place) {
      places.add(place);
    }
    node.forEach(child -> collect(child, places));
  }
}
