package ainews.devtools.evaluate;

import ainews.shared.json.Json;
import ainews.shared.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small labelled tables of invented posts, laid out as {@code evaluate} expects them. */
record LabelledFolder(Path root) {
  static final int EVENTS = 12;
  static final int POSTS_OF_THE_DAY = 80;

  Path english() {
    return root.resolve("editorial");
  }

  /** Returns a checkout with the project's own tables. */
  Path home() {
    return root.resolve("home");
  }

  Path own() {
    return home().resolve("local/evaluation");
  }

  Labels labels() throws InterruptedException {
    return new Labels(english(), own(), SettingsReader.packaged());
  }

  /** Writes all tables; each invented company has a pair of one event and a pair of two. */
  LabelledFolder fill() throws IOException {
    write(
        "event-pairs",
        IntStream.range(0, EVENTS)
            .boxed()
            .flatMap(
                i ->
                    Stream.of(
                        pair(release(i, "a"), release(i, "b"), "same_event"),
                        pair(release(i, "c"), release(i + EVENTS, "d"), "unrelated")))
            .toList());
    write(
        "post-clusters",
        IntStream.range(0, 6)
            .mapToObj(i -> with(release(i / 2, "k" + i), "cluster_id", "day#" + i / 2))
            .toList());
    write(
        "relevance",
        List.of(
            with(release(1, "r"), "aboutAi", true),
            with(post("bread", "A recipe for bread with seeds", "Bake it."), "aboutAi", false)));
    write(
        "ranking", IntStream.range(0, POSTS_OF_THE_DAY).mapToObj(i -> status(i, i >= 75)).toList());
    Map<String, Object> chinese = own("zh-1", "深度求索发布新模型", "百万上下文成标配。");
    writeOwn(
        "chinese-pairs",
        List.of(
            with(pair(chinese, own("zh-2", "深度求索推出新模型", "上下文达百万。"), "same_event"), "event", "e1"),
            with(pair(own("zh-3", "一家公司发布模型", "开放权重。"), url("0a"), "same_event"), "event", "e2")));
    writeOwn(
        "chinese-posts",
        List.of(
            with(with(chinese, "aboutAi", true), "cluster", "c1"),
            with(with(own("zh-4", "小米汽车降价", "今日起。"), "aboutAi", false), "cluster", "c2")));
    for (String half : List.of("a", "b", "c", "d", "e")) {
      writeOwn("gate-pairs-" + half, List.of(text("40", null), text("73", "figure")));
    }
    return this;
  }

  void write(String table, List<Map<String, Object>> rows) throws IOException {
    write(english(), table, rows);
  }

  void writeOwn(String table, List<Map<String, Object>> rows) throws IOException {
    write(own(), table, rows);
  }

  static Map<String, Object> pair(Map<String, Object> a, Map<String, Object> b, String label) {
    return Map.of("a", a, "b", b, "label", label, "hard", false);
  }

  static Map<String, Object> post(String id, String title, String text) {
    return Map.of(
        "url",
        "https://example.org/" + id,
        "source",
        "rss",
        "date",
        "2026-02-20",
        "author",
        id,
        "title",
        title,
        "text",
        text);
  }

  static Map<String, Object> own(String id, String title, String text) {
    return Map.of("id", id, "source", "rss", "date", "2026-02-20", "title", title, "text", text);
  }

  static Map<String, Object> url(String id) {
    return Map.of("url", "https://example.org/" + id);
  }

  static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
    Map<String, Object> more = new TreeMap<>(row);
    more.put(field, value);
    return more;
  }

  /** Returns a post on X with its own author and company; likes grow with its number. */
  static Map<String, Object> status(int number, boolean picked) {
    Map<String, Object> release = release(number, "");
    return Map.of(
        "id", "%02d".formatted(number),
        "url", "https://x.com/someone" + number + "/status/20249244031429" + (10_000 + number),
        "date", "2026-02-20",
        "author", "someone" + number,
        "text", release.get("title") + ". " + release.get("text"),
        "likes", 100 + number,
        "picked", picked);
  }

  /** Returns a post about an invented company's model; posts of one company share most words. */
  static Map<String, Object> release(int company, String id) {
    String name = name(company, "Zo");
    String model = name(company, "Qu");
    return post(
        company + id,
        name + " releases the LLM " + model,
        "The LLM "
            + model
            + " by "
            + name
            + " handles "
            + name(company, "Br")
            + ", "
            + name(company, "Da")
            + ", "
            + name(company, "Fe")
            + ", "
            + name(company, "Mu")
            + " and "
            + name(company, "Ki")
            + ".");
  }

  private static String name(int number, String prefix) {
    String letters = "bdfgklmnprst";
    return prefix
        + letters.charAt(number % 12)
        + "ar"
        + letters.charAt(number / 12 % 12)
        + "ivo"
        + letters.charAt(number * 5 % 11);
  }

  private static Map<String, Object> text(String percent, String fault) {
    Map<String, Object> row =
        with(
            Map.of("story", "s", "lang", "en", "title", "Acme cuts its prices by " + percent + "%"),
            "items",
            List.of(Map.of("title", "Acme cuts its prices by 40%", "text", "It starts today.")));
    return with(with(row, "summary", "It starts today."), "fault", fault);
  }

  private static void write(Path folder, String table, List<Map<String, Object>> rows)
      throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(table + ".jsonl"), rows.stream().map(Json::write).toList());
  }
}
