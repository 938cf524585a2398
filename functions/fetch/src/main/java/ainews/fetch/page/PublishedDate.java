package ainews.fetch.page;

import ainews.fetch.feed.FeedDates;
import ainews.shared.json.Json;
import ainews.web.WebResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds a page's date of publication in its metadata or else in its text. */
final class PublishedDate {
  private static final List<String> META =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=date]",
          "meta[name=pubdate]",
          "meta[name=publish_date]",
          "meta[name~=(?i)^dc[.](date|issued|created)$]");

  /** In characters. A line up to this length has a date and little else. */
  private static final int LONGEST_LINE = 30;

  private PublishedDate() {}

  static Optional<Instant> of(WebResponse answer) {
    // Dates are ASCII in metadata and mostly in text, so the encoding hardly matters.
    Document page = PageReader.parsed(new String(answer.body(), StandardCharsets.UTF_8), "");
    return Stream.of(structured(page), meta(page), times(page), lines(page))
        .flatMap(dates -> dates)
        .flatMap(date -> FeedDates.parse(date).stream())
        .findFirst();
  }

  private static Stream<String> structured(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .flatMap(script -> json(script.data()).stream())
        .flatMap(data -> Stream.ofNullable(data.findValue("datePublished")))
        .map(JsonNode::asText);
  }

  private static Stream<String> meta(Document page) {
    return META.stream()
        .flatMap(selector -> page.select(selector).stream())
        .map(element -> element.attr("content"));
  }

  private static Stream<String> times(Document page) {
    return main(page).select("time").stream()
        .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text());
  }

  private static Stream<String> lines(Document page) {
    return main(page).getAllElements().stream()
        .map(Element::ownText)
        .filter(line -> line.length() <= LONGEST_LINE && line.chars().anyMatch(Character::isDigit));
  }

  private static Element main(Document page) {
    Element main = page.selectFirst("article, main");
    return main == null ? page.body() : main;
  }

  private static Optional<JsonNode> json(String data) {
    try {
      return Optional.ofNullable(Json.mapper().readTree(data));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // pages write what they like there
    }
  }
}
