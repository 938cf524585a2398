package ainews.fetch.feed;

import ainews.fetch.feed.XmlEntry.Field;
import ainews.fetch.text.Html;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** Converts the XML entries of RSS, RDF and Atom into feed entries. */
final class XmlEntries {
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:a|b|i|em|strong|span|code|sub|sup|br|p|u|cite|q|small)\\b[^<>]*>");
  private static final Pattern MAIL_AUTHOR =
      Pattern.compile("\\S+@\\S+(?:\\s*\\((?<name>[^)]{1,200})\\))?");

  /** The fields that may hold an entry's time, best first. */
  private static final List<String> TIMES =
      List.of(
          "published",
          "pubDate",
          "pubdate",
          "issued",
          "dc:date",
          "dcterms:issued",
          "updated",
          "modified",
          "atom:updated",
          "dcterms:modified");

  private XmlEntries() {}

  static FeedEntry read(XmlEntry entry) {
    return new FeedEntry(
        entry.text("guid", "id"),
        link(entry),
        title(entry),
        bodies(entry),
        author(entry),
        time(entry),
        List.of());
  }

  private static String link(XmlEntry entry) {
    String original = entry.text("feedburner:origLink");
    if (!original.isEmpty()) {
      return original;
    }
    String written = entry.text("link");
    if (!written.isEmpty()) {
      return written;
    }
    return entry.all("link").stream()
        .filter(link -> List.of("", "alternate").contains(link.attribute("rel")))
        .map(link -> link.attribute("href"))
        .filter(href -> !href.isBlank())
        .findFirst()
        .orElseGet(() -> permanent(entry));
  }

  private static String permanent(XmlEntry entry) {
    return entry
        .first("guid", "id")
        .filter(guid -> !guid.attribute("isPermaLink").equals("false"))
        .map(guid -> guid.text().strip())
        .filter(guid -> guid.startsWith("http://") || guid.startsWith("https://"))
        .orElse("");
  }

  private static String title(XmlEntry entry) {
    Optional<Field> title = entry.first("title", "dc:title", "media:title");
    if (title.isEmpty()) {
      return "";
    }
    String type = title.get().attribute("type");
    if (type.equals("html") || type.equals("xhtml")) {
      return Html.toText(title.get().html());
    }
    // RSS defines titles as plain text, but half of the feeds use HTML.
    String text = title.get().text();
    return Html.unescape(text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll(""));
  }

  private static List<String> bodies(XmlEntry entry) {
    return Stream.of("content:encoded", "content", "description", "summary", "media:description")
        .flatMap(name -> entry.first(name).stream())
        .map(XmlEntries::html)
        .toList();
  }

  private static String html(Field body) {
    boolean isAtom = body.name().equals("content") || body.name().equals("summary");
    String type = body.attribute("type");
    boolean isPlain = isAtom && (type.isEmpty() || type.startsWith("text"));
    return isPlain && !type.contains("html") ? Entities.escape(body.text()) : body.html();
  }

  private static String author(XmlEntry entry) {
    Optional<Field> author = entry.first("dc:creator", "author", "itunes:author");
    if (author.isEmpty()) {
      return "";
    }
    String name = author.get().children().getOrDefault("name", author.get().text()).strip();
    Matcher mail = MAIL_AUTHOR.matcher(name);
    if (mail.matches()) {
      return mail.group("name") == null ? "" : mail.group("name").strip();
    }
    return Html.unescape(name);
  }

  private static Optional<Instant> time(XmlEntry entry) {
    for (String name : TIMES) {
      Optional<Instant> time = FeedDates.parse(entry.text(name));
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }
}
