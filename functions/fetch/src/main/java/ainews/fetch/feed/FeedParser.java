package ainews.fetch.feed;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.ResponseChecks;
import ainews.fetch.text.Boilerplate;
import ainews.fetch.text.Html;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Parses one feed into items: RSS, RDF, Atom or JSON Feed. */
public final class FeedParser {
  private static final int MAX_ENTRIES = 300;
  private static final int MAX_ID = 300;
  private static final int MAX_BODY = 200_000;
  private static final Pattern HOME = Pattern.compile("(?i)https?://[^/?#]*/?(?:#.*)?");
  private static final Boilerplate BOILERPLATE = Boilerplate.of("rss");

  private final String channel;

  /**
   * @param channel the name of the items' channel
   */
  public FeedParser(String channel) {
    this.channel = channel;
  }

  /**
   * Parses the newest entries. An entry without an address makes no item.
   *
   * @throws FetchException if the response is not a feed
   */
  public Entries parse(WebResponse answer) throws FetchException {
    if (answer.body().length == 0) {
      throw new FetchException(Problem.MALFORMED, "expected a feed, got an empty response");
    }
    Optional<Problem> problem = Optional.empty();
    List<FeedEntry> entries;
    if (isJson(answer)) {
      entries = JsonFeedParser.read(answer);
    } else {
      FeedXml feed = xml(answer);
      problem = feed.problem();
      entries = feed.entries().stream().map(XmlEntries::read).toList();
    }
    List<Item> items =
        newest(entries).stream().flatMap(entry -> item(entry, answer.uri()).stream()).toList();
    return new Entries(items, entries.size(), problem, Optional.empty());
  }

  /** Looks for block pages only if this is not a feed, because posts may contain their phrases. */
  private static FeedXml xml(WebResponse answer) throws FetchException {
    try {
      return FeedXml.read(answer);
    } catch (FetchException e) {
      ResponseChecks.refusePages(answer.body());
      throw e;
    }
  }

  private static boolean isJson(WebResponse answer) {
    String head =
        new String(answer.body(), 0, Math.min(answer.body().length, 100), StandardCharsets.UTF_8);
    return head.replace("\ufeff", "").stripLeading().startsWith("{");
  }

  private static List<FeedEntry> newest(List<FeedEntry> entries) {
    if (entries.size() <= MAX_ENTRIES) {
      return entries;
    }
    return entries.stream()
        .sorted(
            Comparator.comparing(
                (FeedEntry entry) -> entry.time().orElse(Instant.MAX), Comparator.reverseOrder()))
        .limit(MAX_ENTRIES)
        .toList();
  }

  private Optional<Item> item(FeedEntry entry, URI feed) {
    Optional<String> url = Urls.resolve(feed.toString(), entry.link());
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String title = Texts.line(entry.title());
    Element body = Html.body(fullest(entry.bodies()));
    Item.Builder item =
        Item.of(SourceId.RSS, id(entry, url.get(), feed), url.get())
            .title(title)
            .text(words(body, title))
            .author(entry.author())
            .channel(channel)
            .time(entry.time().orElse(null));
    entry.links().forEach(item::link);
    Html.links(body, url.get()).stream()
        .filter(link -> !HOME.matcher(link).matches())
        .forEach(item::link);
    return Items.valid(item);
  }

  /** Adds the feed's host to ids that are unique only within the feed, such as {@code 17}. */
  private static String id(FeedEntry entry, String url, URI feed) {
    String own = Texts.line(entry.id());
    String id = own.isEmpty() ? url : own.contains(":") ? own : feed.getHost() + "#" + own;
    return id.length() <= MAX_ID
        ? id
        : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String fullest(List<String> bodies) {
    String body = bodies.stream().max(Comparator.comparingInt(String::length)).orElse("");
    return body.substring(0, Math.min(MAX_BODY, body.length()));
  }

  /** The body's text; empty if it only repeats the title. */
  private static String words(Element body, String title) {
    String text = BOILERPLATE.drop(Html.toText(body));
    return text.equalsIgnoreCase(title) ? "" : text;
  }
}
