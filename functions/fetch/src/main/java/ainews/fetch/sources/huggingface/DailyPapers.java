package ainews.fetch.sources.huggingface;

import static ainews.fetch.JsonFields.count;
import static ainews.fetch.JsonFields.text;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.json.Json;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parses the list of a day's papers. An entry's {@code paper} holds the upvotes and the time of
 * listing; the number of comments is beside it. The outer {@code publishedAt} is the date of the
 * paper itself and is not used.
 */
public final class DailyPapers {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*(/[0-9]+)?");
  private static final Pattern ARXIV_ID =
      Pattern.compile("\\d{4}\\.\\d{4,5}(v\\d+)?|[a-z-]+(\\.[A-Z]{2})?/\\d{7}(v\\d+)?");
  private static final Pattern LINE_END = Pattern.compile("\\s*\\n\\s*");

  private DailyPapers() {}

  /**
   * Parses one answer. A truncated answer yields the papers before the cut, with a problem.
   *
   * @throws FetchException if the answer is not a list, or is cut before the first paper ends
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    List<Item> items = new ArrayList<>();
    int read = 0;
    try (JsonParser json = Json.mapper().createParser(answer.body())) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new FetchException(
            Problem.MALFORMED, "expected a list of papers from Hugging Face, got other JSON");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        JsonNode entry = Json.mapper().readTree(json);
        read++;
        item(entry).ifPresent(items::add);
      }
      return new Entries(items, read);
    } catch (IOException e) {
      if (items.isEmpty()) {
        throw new FetchException(
            Problem.MALFORMED, "no paper could be read from Hugging Face's answer", e);
      }
      return new Entries(items, read, Optional.of(Problem.MALFORMED), Optional.empty());
    }
  }

  private static Optional<Item> item(JsonNode entry) {
    JsonNode paper = entry.path("paper");
    String id = text(paper, "id");
    String title = orElse(text(paper, "title"), text(entry, "title"));
    if (!ID.matcher(id).matches() || title.isBlank()) {
      return Optional.empty();
    }
    String summary = orElse(text(paper, "summary"), text(entry, "summary"));
    Item.Builder item =
        Item.of(HuggingFaceDescriptor.ID, id, "https://huggingface.co/papers/" + id)
            .title(title)
            .text(LINE_END.matcher(summary).replaceAll(" "))
            .author(authors(paper.path("authors")))
            .time(JsonFields.time(paper, "submittedOnDailyAt"))
            .engagement(Metric.UPVOTES, count(paper, "upvotes"))
            .engagement(Metric.COMMENTS, count(entry, "numComments"));
    if (ARXIV_ID.matcher(id).matches()) {
      item.link("https://arxiv.org/abs/" + id);
    }
    item.link(text(paper, "githubRepo")).link(text(paper, "projectPage"));
    return Items.valid(item);
  }

  private static String authors(JsonNode authors) {
    return authors
        .valueStream()
        .filter(author -> !JsonFields.isTrue(author, "hidden"))
        .map(author -> text(author, "name"))
        .filter(name -> !name.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static String orElse(String text, String other) {
    return text.isBlank() ? other : text;
  }
}
