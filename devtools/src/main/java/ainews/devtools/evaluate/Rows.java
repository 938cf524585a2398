package ainews.devtools.evaluate;

import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import ainews.shared.text.Urls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads labelled tables, one JSON object a line, and turns their rows into items. */
final class Rows {
  /** Matches a post id of X, which contains its time in milliseconds since {@link #X_EPOCH}. */
  private static final Pattern STATUS =
      Pattern.compile("^https://x\\.com/\\w+/status/(\\d{17,19})");

  private static final long X_EPOCH = 1_288_834_974_657L;

  private static final Set<String> LABELS =
      new TreeSet<>(Set.of("same_event", "same_topic", "unrelated"));

  private static final ObjectReader LINE =
      Json.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Rows() {}

  /**
   * Reads the rows of a table.
   *
   * @throws EvaluationException if the file is missing, or a line is not a JSON object, has an
   *     unknown label or an invalid post
   */
  static List<JsonNode> read(Path file) {
    List<JsonNode> rows = new ArrayList<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          rows.add(parsed(line, file, number));
        }
      }
      return rows;
    } catch (NoSuchFileException e) {
      throw new EvaluationException(file + " is missing; DIR must be the folder that holds it");
    } catch (IOException e) {
      throw new EvaluationException(file + " is not UTF-8 text");
    }
  }

  private static JsonNode parsed(String line, Path file, int number) {
    try {
      JsonNode row = LINE.readTree(line);
      check(row);
      return row;
    } catch (JsonProcessingException e) {
      throw new EvaluationException(file + ", line " + number + ": not JSON");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new EvaluationException(file + ", line " + number + ": " + e.getMessage());
    }
  }

  private static void check(JsonNode row) {
    if (!row.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    String label = row.path("label").asText();
    if ((row.has("a") || row.has("label")) && !LABELS.contains(label)) {
      throw new IllegalArgumentException(
          "label: expected " + String.join(", ", LABELS) + ", got \"" + label + "\"");
    }
    Stream.of(row, row.path("a"), row.path("b"))
        .filter(post -> post.has("date") || post.has("source"))
        .forEach(Rows::item);
  }

  private static SourceId named(String source) {
    return SourceId.all().stream()
        .filter(known -> known.descriptor().name().equalsIgnoreCase(source))
        .findFirst()
        .orElseGet(() -> SourceId.known(source));
  }

  /** Returns the item of a row; posts of X get the start of their text as the title. */
  static Item item(JsonNode row) {
    String source = row.path("source").asText("x");
    SourceId id = named(source);
    String text = row.path("text").asText(row.path("summary").asText());
    String url =
        Urls.web(row.path("url").asText()).orElse("https://example.org/" + row.path("id").asText());
    return Item.of(id, row.path("id").asText(url), url)
        .title(row.path("title").asText())
        .text(text)
        .author(row.path("author").asText())
        .time(time(row))
        .engagement(Metric.LIKES, count(row, "likes"))
        .engagement(Metric.REPOSTS, count(row, "reposts"))
        .engagement(Metric.COMMENTS, count(row, "replies"))
        .build();
  }

  private static Long count(JsonNode row, String field) {
    return row.path(field).isNumber() ? row.path(field).longValue() : null;
  }

  private static Instant time(JsonNode row) {
    String published = row.path("published").asText();
    if (!published.isEmpty()) {
      return OffsetDateTime.parse(published).toInstant();
    }
    Matcher status = STATUS.matcher(row.path("url").asText());
    if (status.find()) {
      return Instant.ofEpochMilli((Long.parseLong(status.group(1)) >> 22) + X_EPOCH);
    }
    String date = row.path("date").asText();
    return date.isEmpty()
        ? null
        : LocalDate.parse(date.substring(0, 10)).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
