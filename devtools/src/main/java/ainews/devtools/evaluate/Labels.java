package ainews.devtools.evaluate;

import ainews.devtools.evaluate.ClusterEvaluation.Labelled;
import ainews.devtools.evaluate.LabelledPair.Kind;
import ainews.local.replay.ReplayItems;
import ainews.shared.edition.Item;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The labelled tables: the English ones of a folder, and the project's own Chinese ones. */
final class Labels {
  private final Path editorial;
  private final Path own;
  private final Map<String, Item> byUrl = new LinkedHashMap<>();
  private final List<Item> replayed = new ArrayList<>();

  /**
   * @param editorial the folder of the English tables; the replays beside it are read where posts
   *     of the Chinese tables stand there
   * @param own the folder of the Chinese tables
   */
  Labels(Path editorial, Path own, Settings settings) throws InterruptedException {
    this.editorial = editorial;
    this.own = own;
    for (JsonNode row : rows("event-pairs")) {
      remember(row.path("a"));
      remember(row.path("b"));
    }
    for (Path replay : replays(editorial.resolveSibling("replay"))) {
      for (Item item : ReplayItems.of(replay, settings)) {
        replayed.add(item);
        remember(item.url(), item);
        item.links().stream().limit(1).forEach(link -> remember(link.url(), item));
      }
    }
    Stream.of("post-clusters", "ranking", "relevance")
        .flatMap(name -> rows(name).stream())
        .forEach(this::remember);
  }

  List<JsonNode> rows(String table) {
    return Rows.read(editorial.resolve(table + ".jsonl"));
  }

  /** The rows of one half of the gate's table, "a" or "b". */
  List<JsonNode> gatePairs(String half) {
    return Rows.read(own.resolve("gate-pairs-" + half + ".jsonl"));
  }

  /** What the sources list in the replays beside the tables; none where there are no replays. */
  List<Item> replayed() {
    return List.copyOf(replayed);
  }

  /** The pairs of all tables; those of one post or event are one group. */
  List<LabelledPair> pairs() {
    List<LabelledPair> pairs = new ArrayList<>();
    Groups groups = new Groups();
    List<JsonNode> english = rows("event-pairs");
    for (JsonNode row : english) {
      groups.join(address(row.path("a")), address(row.path("b")));
    }
    List<JsonNode> chinese = Rows.read(own.resolve("chinese-pairs.jsonl"));
    for (JsonNode row : chinese) {
      String event = "event " + row.path("event").asText();
      Stream.of("a", "b")
          .map(row::path)
          .filter(side -> side.has("url"))
          .forEach(side -> groups.join(event, address(side)));
    }
    for (JsonNode row : english) {
      String group = groups.of(address(row.path("a")));
      pair(row, Kind.ENGLISH, group).ifPresent(pairs::add);
    }
    for (JsonNode row : chinese) {
      boolean mixed = row.path("a").has("url") || row.path("b").has("url");
      String group = groups.of("event " + row.path("event").asText());
      pair(row, mixed ? Kind.MIXED : Kind.CHINESE, group).ifPresent(pairs::add);
    }
    return pairs;
  }

  /**
   * The item that a row of a Chinese table stands for, itself or by its url; empty for one that is
   * not in the tables and that the sources do not list, such as a post below the floor of points.
   */
  Optional<Item> resolved(JsonNode row) {
    String url = row.path("url").asText();
    return url.isEmpty()
        ? Optional.of(Rows.item(row))
        : Optional.ofNullable(byUrl.get(CanonicalUrl.of(url)));
  }

  private static String address(JsonNode row) {
    return CanonicalUrl.of(row.path("url").asText());
  }

  /** Every post of the tables and replays once, as far as it is known. */
  Collection<Item> posts() {
    Map<String, Item> posts = new LinkedHashMap<>();
    byUrl.values().forEach(item -> posts.put(item.source() + " " + item.id(), item));
    Stream.concat(
            Rows.read(own.resolve("chinese-pairs.jsonl")).stream()
                .flatMap(row -> Stream.of(row.path("a"), row.path("b"))),
            chinesePosts().stream())
        .filter(row -> !row.has("url"))
        .map(Rows::item)
        .forEach(item -> posts.put(item.source() + " " + item.id(), item));
    return posts.values();
  }

  /** The Chinese posts with the event each tells; all of them are one list. */
  List<Labelled> chineseClusters() {
    return chinesePosts().stream()
        .filter(row -> row.path("aboutAi").asBoolean())
        .flatMap(
            row ->
                resolved(row)
                    .map(item -> new Labelled(item, row.path("cluster").asText(), "all"))
                    .stream())
        .toList();
  }

  /** The rows of the Chinese table of posts. */
  List<JsonNode> chinesePosts() {
    return Rows.read(own.resolve("chinese-posts.jsonl"));
  }

  private Optional<LabelledPair> pair(JsonNode row, Kind kind, String group) {
    return side(row.path("a"), kind)
        .flatMap(
            a ->
                side(row.path("b"), kind)
                    .map(
                        b ->
                            new LabelledPair(
                                a,
                                b,
                                row.path("label").asText().equals("same_event"),
                                row.path("hard").asBoolean(),
                                group,
                                kind)));
  }

  private Optional<Item> side(JsonNode row, Kind kind) {
    return kind == Kind.ENGLISH ? Optional.of(Rows.item(row)) : resolved(row);
  }

  private void remember(JsonNode row) {
    remember(row.path("url").asText(), Rows.item(row));
  }

  private void remember(String url, Item item) {
    byUrl.putIfAbsent(CanonicalUrl.of(url), item);
  }

  private static List<Path> replays(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> days = Files.list(folder)) {
      return days.filter(day -> Files.exists(day.resolve("replay.yaml"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
