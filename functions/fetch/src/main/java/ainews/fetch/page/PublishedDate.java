package ainews.fetch.page;

import ainews.fetch.feed.FeedDates;
import com.fasterxml.jackson.databind.JsonNode;
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

  /** Returns the page's own date of publication, if it has one. */
  static Optional<Instant> of(Document page) {
    return Stream.of(structured(page), meta(page), times(page), lines(page))
        .flatMap(dates -> dates)
        .flatMap(date -> FeedDates.parse(date).stream())
        .findFirst();
  }

  private static Stream<String> structured(Document page) {
    return ArticleData.jsonLd(page)
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
}
