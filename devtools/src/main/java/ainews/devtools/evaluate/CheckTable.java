package ainews.devtools.evaluate;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.summarise.check.Field;
import ainews.summarise.check.Written;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.rank.Leads;
import ainews.summarise.write.Assignment;
import ainews.summarise.write.Draft;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Table f: stories in both languages, and copies of them with one seeded fault each. */
final class CheckTable {
  /**
   * A story or a copy of it.
   *
   * @param id its row
   * @param fault the seeded fault; empty for a faithful story
   */
  record Row(String id, Assignment story, Draft draft, Optional<Fault> fault) {
    /** The id under which models see it. */
    String alias() {
      return story.id();
    }
  }

  /**
   * A seeded fault.
   *
   * @param places the changed fields, each with the sentence that was changed; 0 for a title
   * @param isAbsent whether a figure or a quotation was put in that no post has
   */
  record Fault(String kind, Map<Field, Integer> places, boolean isAbsent) {}

  /** Figures and versions, or what stands in quotation marks. */
  private static final Pattern EXACT = Pattern.compile("\\d[\\d.,]*|[“\"][^“”\"]+[”\"]");

  /** Ids that do not tell which rows have a fault. */
  private static final Aliases ALIASES = new Aliases("table f", LocalDate.EPOCH, 1);

  private final List<Row> faithful = new ArrayList<>();
  private final List<Row> faulty = new ArrayList<>();

  /**
   * Reads the table.
   *
   * @throws EvaluationException if a post or the words of a fault are not found
   */
  CheckTable(Labels labels) {
    Map<String, Item> posts = new HashMap<>();
    labels
        .replayed()
        .forEach(
            (day, items) ->
                items.forEach(
                    item -> posts.put(day + " " + item.source() + " " + item.id(), item)));
    labels.chinesePosts().stream()
        .filter(row -> !row.has("url"))
        .forEach(row -> posts.put("chinese " + row.path("id").asText(), Rows.item(row)));
    Map<String, JsonNode> stories = new LinkedHashMap<>();
    for (JsonNode row : labels.ownRows("check-stories")) {
      stories.put(row.path("id").asText(), row);
      faithful.add(row(row.path("id").asText(), row, posts, texts(row), Optional.empty()));
    }
    for (JsonNode fault : labels.ownRows("check-faults")) {
      JsonNode story = stories.get(fault.path("story").asText());
      String id = fault.path("id").asText();
      Map<Field, Integer> places = new TreeMap<>();
      Map<Language, Written> texts = changed(fault, texts(story), places);
      String words =
          items(id, story, posts).stream()
              .map(item -> item.title() + " " + item.text() + " " + item.quoted())
              .collect(Collectors.joining(" "));
      Fault seeded =
          new Fault(fault.path("kind").asText(), places, isAbsent(fault.path("changes"), words));
      faulty.add(row(id, story, posts, texts, Optional.of(seeded)));
    }
  }

  List<Row> faithful() {
    return List.copyOf(faithful);
  }

  List<Row> faulty() {
    return List.copyOf(faulty);
  }

  private static Row row(
      String id,
      JsonNode story,
      Map<String, Item> posts,
      Map<Language, Written> texts,
      Optional<Fault> fault) {
    List<Item> items = items(id, story, posts);
    Assignment assignment =
        Assignment.of(
            id,
            ALIASES.of(id),
            LocalDate.parse(story.path("day").asText()),
            items,
            Leads.ofMakers(items),
            true);
    List<Integer> numbers = IntStream.rangeClosed(1, items.size()).boxed().toList();
    return new Row(id, assignment, new Draft(numbers, Category.OTHER, texts, List.of()), fault);
  }

  private static List<Item> items(String id, JsonNode story, Map<String, Item> posts) {
    List<Item> items = new ArrayList<>();
    for (JsonNode post : story.path("posts")) {
      String key =
          post.has("chinese")
              ? "chinese " + post.path("chinese").asText()
              : String.join(
                  " ",
                  story.path("day").asText(),
                  post.path("source").asText(),
                  post.path("id").asText());
      items.add(
          Optional.ofNullable(posts.get(key))
              .orElseThrow(
                  () ->
                      new EvaluationException(
                          "check-stories.jsonl, " + id + ": no post " + key + " in the replays")));
    }
    return items;
  }

  private static int place(Written text, String from, String to) {
    int place = text.sentenceOf(to);
    return place > 0 ? place : text.sentenceOf(difference(from, to));
  }

  /**
   * What the new words have that the old ones had not, or all of them if something was left out.
   */
  private static String difference(String from, String to) {
    int most = Math.min(from.length(), to.length());
    int start = 0;
    while (start < most && from.charAt(start) == to.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
      end++;
    }
    String put = to.substring(start, to.length() - end);
    return put.isBlank() ? to : put;
  }

  private static boolean isAbsent(JsonNode changes, String words) {
    for (JsonNode change : changes) {
      Matcher put = EXACT.matcher(change.path("to").asText());
      while (put.find()) {
        String exact = put.group().replaceAll("^[“\"]|[”\".,]+$", "");
        if (!change.path("from").asText().contains(exact) && !words.contains(exact)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<Language, Written> texts(JsonNode row) {
    Map<Language, Written> texts = new TreeMap<>();
    for (Language language : Draft.LANGUAGES) {
      JsonNode text = row.path(language.id());
      texts.put(
          language,
          new Written(language, text.path("title").asText(), text.path("summary").asText()));
    }
    return texts;
  }

  private static Map<Language, Written> changed(
      JsonNode fault, Map<Language, Written> texts, Map<Field, Integer> places) {
    for (JsonNode change : fault.path("changes")) {
      String[] field = change.path("field").asText().split("\\.");
      Language language = Language.of(field[0]);
      Written text = texts.get(language);
      String from = change.path("from").asText();
      String to = change.path("to").asText();
      boolean isTitle = field[1].equals(Field.TITLE.id());
      String whole = isTitle ? text.title() : text.summary();
      int at = whole.indexOf(from);
      if (at < 0) {
        throw new EvaluationException(
            "check-faults.jsonl, " + fault.path("id").asText() + ": \"" + from + "\" is not there");
      }
      String now = whole.substring(0, at) + to + whole.substring(at + from.length());
      Written changed =
          isTitle
              ? new Written(language, now, text.summary())
              : new Written(language, text.title(), now);
      texts.put(language, changed);
      places.put(isTitle ? Field.TITLE : Field.SUMMARY, isTitle ? 0 : place(changed, from, to));
    }
    return texts;
  }
}
