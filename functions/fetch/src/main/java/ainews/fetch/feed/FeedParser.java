package ainews.fetch.feed;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.ResponseChecks;
import ainews.fetch.text.Boilerplate;
import ainews.fetch.text.Html;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
  private final ZoneId zone;
  private final Predicate<String> isLetter;

  /**
   * @param channel the name of the items' channel
   */
  public FeedParser(String channel) {
    this(channel, ZoneOffset.UTC, title -> false);
  }

  /**
   * @param channel the name of the items' channel
   * @param zone for times without one
   * @param isLetter whether only the links of an entry with this title are wanted; they become its
   *     text, a line each
   */
  public FeedParser(String channel, ZoneId zone, Predicate<String> isLetter) {
    this.channel = channel;
    this.zone = zone;
    this.isLetter = isLetter;
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
      entries = JsonFeedParser.read(answer, zone);
    } else {
      FeedXml feed = xml(answer);
      problem = feed.problem();
      entries = feed.entries().stream().map(entry -> XmlEntries.read(entry, zone)).toList();
    }
    Set<String> shared = shared(entries);
    List<Item> items =
        newest(entries).stream()
            .flatMap(entry -> item(entry, shared, answer.uri()).stream())
            .toList();
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

  /** Returns the ids that entries with different links share, which identify none of them. */
  private static Set<String> shared(List<FeedEntry> entries) {
    Map<String, String> links = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (FeedEntry entry : entries) {
      String known = links.putIfAbsent(entry.id(), entry.link());
      if (known != null && !known.equals(entry.link())) {
        shared.add(entry.id());
      }
    }
    return shared;
  }

  private Optional<Item> item(FeedEntry entry, Set<String> shared, URI feed) {
    Optional<String> url = Urls.resolve(feed.toString(), entry.link());
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String title = Texts.line(entry.title());
    Element body = Html.body(fullest(entry.bodies()));
    Item.Builder item =
        Item.of(RssDescriptor.ID, id(entry, shared, url.get(), feed), url.get())
            .title(title)
            .text(words(body, title))
            .author(entry.author())
            .channel(channel)
            .time(entry.time().orElse(null));
    String base = Urls.resolve(feed.toString(), entry.base()).orElse(url.get());
    List<String> links =
        Html.links(body, base).stream().filter(link -> !HOME.matcher(link).matches()).toList();
    if (isLetter.test(title)) {
      return Items.valid(item.text(String.join("\n", links)));
    }
    entry.links().forEach(item::link);
    links.forEach(item::link);
    return Items.valid(item);
  }

  /** Adds the feed's host to ids that are unique only within the feed, such as {@code 17}. */
  private static String id(FeedEntry entry, Set<String> shared, String url, URI feed) {
    String own = shared.contains(entry.id()) ? "" : Texts.line(entry.id());
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
