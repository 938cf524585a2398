package ainews.fetch.feed;

import ainews.fetch.feed.XmlEntry.Field;
import ainews.fetch.text.Html;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Converts the XML entries of RSS, RDF and Atom into feed entries. */
final class XmlEntries {
  private static final Pattern MAIL_AUTHOR =
      Pattern.compile("\\S+@\\S+(?:\\s*\\((?<name>[^)]{1,200})\\))?");

  /** The fields that may hold an entry's time, best first. */
  private static final List<String> TIMES =
      List.of(
          "published",
          "pubdate",
          "issued",
          "dc:date",
          "dcterms:issued",
          "dcterms:created",
          "dc:issued",
          "dc:created",
          "prism:publicationdate",
          "date",
          "created",
          "updated",
          "modified",
          "dcterms:modified");

  private static final List<String> BODIES =
      List.of("content:encoded", "content", "description", "summary", "media:description");

  private static final Pattern DATA =
      Pattern.compile("(?i)(?:image|audio|video|font)/|application/(?!.*xml)");

  private XmlEntries() {}

  static FeedEntry read(XmlEntry entry, ZoneId zone) {
    return new FeedEntry(
        entry.text("guid", "id"),
        FeedLinks.of(entry),
        base(entry),
        title(entry),
        bodies(entry),
        author(entry),
        time(entry, zone),
        List.of());
  }

  private static String title(XmlEntry entry) {
    Optional<Field> title = entry.first("title", "dc:title", "media:title");
    if (title.isEmpty()) {
      return "";
    }
    String type = title.get().attribute("type");
    // RSS defines titles as plain text, but half of the feeds use HTML.
    return type.equals("html") || type.equals("xhtml")
        ? Html.toText(Html.ofFeed(title.get().html()))
        : Html.titleOf(title.get().text());
  }

  private static List<String> bodies(XmlEntry entry) {
    Stream<String> ofVideo = // as in the feeds of YouTube
        entry.first("media:group").stream()
            .flatMap(group -> Stream.ofNullable(group.children().get("description")))
            .map(Html::ofPlain);
    return Stream.concat(
            BODIES.stream()
                .flatMap(name -> entry.first(name).stream())
                .filter(body -> !isData(body))
                .map(XmlEntries::html),
            ofVideo)
        .toList();
  }

  private static String base(XmlEntry entry) {
    for (Field field : entry.fields()) {
      if (!field.base().isEmpty() && BODIES.contains(field.name())) {
        return field.base();
      }
    }
    return "";
  }

  /** Whether an Atom entry holds a file, in Base64, and no words. */
  private static boolean isData(Field body) {
    return body.attribute("mode").equals("base64")
        || body.name().equals("content") && DATA.matcher(body.attribute("type")).lookingAt();
  }

  private static String html(Field body) {
    boolean isAtom = body.name().equals("content") || body.name().equals("summary");
    String type = body.attribute("type");
    boolean isPlain = isAtom && (type.isEmpty() || type.startsWith("text"));
    return isPlain && !type.contains("html") && body.markup().isEmpty()
        ? Html.ofPlain(body.text())
        : Html.ofFeed(body.html());
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

  private static Optional<Instant> time(XmlEntry entry, ZoneId zone) {
    for (String name : TIMES) {
      Optional<Instant> time = FeedDates.parse(entry.text(name), zone);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }
}
