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
import java.util.TreeMap;
import java.util.stream.Stream;

/** The labelled tables: the English ones of a folder and the project's Chinese ones. */
final class Labels {
  private static final List<String> TABLES =
      List.of("event-pairs", "post-clusters", "ranking", "relevance");

  private final Path folder;
  private final Optional<Path> own;
  private final Map<String, Item> byUrl = new LinkedHashMap<>();
  private final Map<String, List<Item>> replayed = new TreeMap<>();

  /**
   * Reads the tables.
   *
   * @param folder the folder of the English tables; replays beside it are searched for posts that
   *     the Chinese tables name by URL
   * @param own the folder of the Chinese tables
   * @throws EvaluationException if a table is missing or invalid
   */
  Labels(Path folder, Path own, Settings settings) throws InterruptedException {
    this.folder = folder;
    this.own = Optional.of(own);
    rows("event-pairs").forEach(this::rememberSides);
    for (Path replay : replays(folder.resolveSibling("replay"))) {
      for (Item item : ReplayItems.of(replay, settings)) {
        replayed
            .computeIfAbsent(replay.getFileName().toString(), day -> new ArrayList<>())
            .add(item);
        remember(item.url(), item);
        item.links().stream().limit(1).forEach(link -> remember(link.url(), item));
      }
    }
    Stream.of("post-clusters", "ranking", "relevance")
        .flatMap(name -> rows(name).stream())
        .forEach(this::remember);
  }

  /**
   * Reads the tables of a folder alone, without the project's own; each may be missing.
   *
   * @throws EvaluationException if all tables are missing or one is invalid
   */
  Labels(Path folder) {
    this.folder = folder;
    this.own = Optional.empty();
    if (TABLES.stream().noneMatch(table -> Files.exists(file(table)))) {
      throw new EvaluationException(
          folder + " has none of the tables " + String.join(", ", TABLES) + " (.jsonl)");
    }
    TABLES.forEach(table -> rows(table).forEach(this::rememberSides));
  }

  private void rememberSides(JsonNode row) {
    Stream.of(row, row.path("a"), row.path("b"))
        .filter(post -> post.has("url"))
        .forEach(this::remember);
  }

  /** Returns the rows of a table; none if it is missing and may be. */
  List<JsonNode> rows(String table) {
    return own.isEmpty() && Files.notExists(file(table)) ? List.of() : Rows.read(file(table));
  }

  private Path file(String table) {
    return folder.resolve(table + ".jsonl");
  }

  /** Returns the rows of one of the project's own tables; none where only a folder is read. */
  List<JsonNode> ownRows(String table) {
    return own.map(tables -> Rows.read(tables.resolve(table + ".jsonl"))).orElse(List.of());
  }

  /** Returns the rows of one part of the check's table, "a" to "e". */
  List<JsonNode> gatePairs(String part) {
    return ownRows("gate-pairs-" + part);
  }

  /** Returns the items of the replays beside the tables, by day; none if there are no replays. */
  Map<String, List<Item>> replayed() {
    return Map.copyOf(replayed);
  }

  /** Returns the pairs of all tables; pairs that share a post or an event form a group. */
  List<LabelledPair> pairs() {
    List<LabelledPair> pairs = new ArrayList<>();
    Groups groups = new Groups();
    List<JsonNode> english = rows("event-pairs");
    for (JsonNode row : english) {
      groups.join(address(row.path("a")), address(row.path("b")));
    }
    List<JsonNode> chinese = ownRows("chinese-pairs");
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
   * Returns the item of a row of a Chinese table, which holds the post or its URL. Empty if the URL
   * is in no table and no source lists it, as with a post that has too few points.
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

  /** Returns every known post of the tables and replays once. */
  Collection<Item> posts() {
    Map<String, Item> posts = new LinkedHashMap<>();
    byUrl.values().forEach(item -> posts.put(item.source() + " " + item.id(), item));
    Stream.concat(
            ownRows("chinese-pairs").stream()
                .flatMap(row -> Stream.of(row.path("a"), row.path("b"))),
            chinesePosts().stream())
        .filter(row -> !row.has("url"))
        .map(Rows::item)
        .forEach(item -> posts.put(item.source() + " " + item.id(), item));
    return posts.values();
  }

  /** Returns the Chinese posts with their events, as one list. */
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

  /** Returns the rows of the Chinese table of posts. */
  List<JsonNode> chinesePosts() {
    return ownRows("chinese-posts");
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
