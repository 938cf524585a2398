package ainews.fetch.feed;

import ainews.fetch.ResponseChecks;
import ainews.fetch.text.Html;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeedParser {
  private JsonFeedParser() {}

  static List<FeedEntry> read(WebResponse answer, ZoneId zone) throws FetchException {
    JsonNode feed = ResponseChecks.json(answer);
    if (!feed.path("items").isArray()) {
      throw new FetchException(Problem.MALFORMED, "expected a JSON feed, got JSON without items");
    }
    List<FeedEntry> entries = new ArrayList<>();
    feed.path("items").forEach(item -> entries.add(entry(item, zone)));
    return entries;
  }

  private static FeedEntry entry(JsonNode item, ZoneId zone) {
    return new FeedEntry(
        text(item, "id"),
        link(item),
        "",
        Html.titleOf(text(item, "title")),
        bodies(item),
        author(item),
        Stream.of("date_published", "date_modified")
            .flatMap(name -> FeedDates.parse(text(item, name), zone).stream())
            .findFirst(),
        Stream.of(text(item, "external_url")).filter(link -> !link.isBlank()).toList());
  }

  /** Returns the entry's page, what it is about, an id that is an address, or its attachment. */
  private static String link(JsonNode item) {
    return Stream.concat(
            Stream.of("url", "external_url", "id").map(name -> text(item, name)),
            Stream.of(text(item.path("attachments").path(0), "url")))
        .filter(link -> link.contains("/"))
        .findFirst()
        .orElse("");
  }

  private static List<String> bodies(JsonNode item) {
    return Stream.of(
            Html.ofFeed(text(item, "content_html")),
            Html.ofPlain(text(item, "content_text")),
            Html.ofPlain(text(item, "summary")))
        .filter(body -> !body.isBlank())
        .toList();
  }

  /** Version 1.1 has a list of authors, 1.0 a single one. */
  private static String author(JsonNode item) {
    String name = text(item.path("authors").path(0), "name");
    return name.isEmpty() ? text(item.path("author"), "name") : name;
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
