package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asserts the ten rules that hold for every edition on the bytes of its site, independently. */
final class TenPoints {
  private static final Pattern STORY =
      Pattern.compile(
          "(?m)^(?:- |### \\d+\\. )\\*\\*((?:\\\\.|[^\\\\\\n])+?)\\*\\*(?:\\n\\n)?(.*)$");
  private static final Pattern LINK =
      Pattern.compile(" ?\\[(?:Source|来源)-([a-z]+)\\]\\(([^)]+)\\)");
  private static final Pattern EARLIER = Pattern.compile("\\]\\(\\.\\./(\\d{4}-\\d\\d-\\d\\d)/#");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern MARK = Pattern.compile("（原文）| \\(original in [A-Za-z ]+\\)");
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)https?\\\\?://|</?(b|script)>|submitted by /");

  private final String date;
  private final Language language;
  private final String page;
  private final JsonNode json;

  private TenPoints(String date, Language language, Map<String, String> site) {
    this.date = date;
    this.language = language;
    this.page = site.get(language.id() + "/" + date + "/edition.md");
    this.json = Json.read(site.get(date + "/edition.json"), JsonNode.class);
  }

  static void assertHold(String date, Map<String, String> site) {
    List<List<String>> urls = new ArrayList<>();
    for (Language language : Language.all()) {
      TenPoints points = new TenPoints(date, language, site);
      points.sections();
      points.notes();
      urls.add(points.stories());
    }
    assertThat(urls.getFirst()).isEqualTo(urls.getLast());
  }

  /** Returns the URLs in order. */
  private List<String> stories() {
    List<String> urls = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    int count = 0;
    int top = 0;
    String body = page.substring(0, page.lastIndexOf("\n---\n"));
    Matcher story = STORY.matcher(body);
    while (story.find()) {
      JsonNode stored = json.path("stories").path(count++);
      List<String> labels = links(story.group(2), stored, urls);
      String text = LINK.matcher(story.group(2)).replaceAll("");
      assertThat(texts.add(story.group(1) + text)).as(story.group()).isTrue();
      if (story.group().startsWith("#")) {
        top++;
        boolean isComplete =
            kinds(stored) > 1 || stored.path("score").path("authority").asDouble() >= .9;
        assertThat(isComplete).as(story.group() + labels).isTrue();
      }
      update(story.group(2), stored);
      words(story.group(1), text);
    }
    assertThat(top).isLessThanOrEqualTo(3);
    assertThat(urls).doesNotHaveDuplicates();
    assertThat(body).containsPattern("(?m)^> (?:涵盖|Covering) " + count + " (?:条 )?AI ");
    assertThat(json.path("stories")).hasSize(count);
    return urls;
  }

  private static List<String> links(String line, JsonNode stored, List<String> urls) {
    Map<String, String> sources = new HashMap<>();
    stored
        .path("links")
        .forEach(link -> sources.put(link.path("url").asText(), link.path("source").asText()));
    Set<String> delivered = new HashSet<>();
    stored.path("items").forEach(item -> delivered.add(item.path("source").asText()));
    List<String> labels = new ArrayList<>();
    Matcher link = LINK.matcher(line);
    while (link.find()) {
      labels.add(link.group(1));
      urls.add(link.group(2));
      assertThat(sources).containsEntry(link.group(2), link.group(1));
    }
    assertThat(labels).isNotEmpty();
    assertThat(delivered).containsAll(labels);
    return labels;
  }

  private static long kinds(JsonNode stored) {
    Set<String> kinds = new HashSet<>();
    stored
        .path("items")
        .forEach(item -> kinds.add(item.path("source").asText().replace("huggingface", "arxiv")));
    return kinds.size();
  }

  private void update(String line, JsonNode stored) {
    Matcher earlier = EARLIER.matcher(line);
    boolean links = earlier.find();
    assertThat(links).isEqualTo(stored.has("update"));
    if (links) {
      assertThat(line).containsPattern("^(?: — )?(?:更新：|Update: )");
      assertThat(earlier.group(1)).isLessThan(date);
    }
  }

  private void words(String title, String text) {
    boolean isMarked = MARK.matcher(title + text).find();
    String own = text.replaceAll("\\[.*", "");
    assertThat(title + " " + own).doesNotContainPattern(NO_TEXT);
    if (!isMarked && language == Language.EN) {
      assertThat(title + own).doesNotContainPattern(HAN);
    } else if (!isMarked && !page.contains(language.messages().get("edition.no-model"))) {
      assertThat(HAN.matcher(title).find() || title.split(" ").length <= 3).as(title).isTrue();
    }
  }

  private void sections() {
    List<String> categories =
        Arrays.stream(Category.values()).map(category -> category.label(language)).toList();
    List<String> printed = new ArrayList<>();
    for (String part : page.split("(?m)^(?=#{2,3} )")) {
      String heading = part.lines().findFirst().orElse("");
      if (heading.startsWith("### ") && !heading.contains("**")) {
        printed.add(heading.substring(4));
        assertThat(part.lines().filter(line -> line.startsWith("- **"))).isNotEmpty();
      }
    }
    assertThat(printed).isSubsetOf(categories).doesNotHaveDuplicates();
    String other = categories.getLast();
    assertThat(printed.indexOf(other)).isIn(-1, printed.size() - 1);
  }

  private void notes() {
    String notes = page.substring(page.lastIndexOf("\n---\n"));
    for (SourceId source : SourceId.all()) {
      assertThat(notes).containsPattern("(?m)^- " + source + "(?:：|: )\\S");
    }
    assertThat(notes).containsPattern("(?m)^- (?:撰写：|Writer: )\\S");
    assertThat(notes).containsPattern("(?m)^- (?:费用：|Cost: )\\S");
  }
}
