package ainews.fetch.sources.arxiv;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.ResponseChecks;
import ainews.fetch.feed.FeedDates;
import ainews.fetch.feed.FeedXml;
import ainews.fetch.feed.XmlEntry;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.text.Texts;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses both Atom formats of arXiv. {@code published} is the time of submission in the query API,
 * and of the announcement in the announcement feed. From the announcement feed, only papers that
 * are new or new to the category become items; replacements only count as read.
 */
public final class ArxivParser {
  private static final int NAMED_AUTHORS = 2;
  private static final String ERRORS = "/api/errors";

  /** For example {@code http://arxiv.org/abs/cs/0112017v1}, {@code oai:arXiv.org:2508.13426v1}. */
  private static final Pattern ID =
      Pattern.compile(
          "(?:https?://(?:www\\.|export\\.)?arxiv\\.org/abs/|oai:arXiv\\.org:)"
              + "(?<paper>(?:[a-z.-]{1,20}/)?\\d{4}[\\d.]{3,6}?)(?<version>v\\d{1,3})?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "^arXiv:\\S+ Announce Type: (?<type>[\\w-]+)\\s+(?:Abstract:\\s*)?",
          Pattern.CASE_INSENSITIVE);

  /** Comes before the first entry. */
  private static final Pattern TOTAL =
      Pattern.compile("<(?:\\w+:)?totalResults[^>]{0,200}>\\s{0,20}(\\d{1,9})\\s{0,20}<");

  private static final int HEAD = 8_000;
  private static final List<String> NEWS = List.of("", "new", "cross");

  private ArxivParser() {}

  /**
   * Parses one answer.
   *
   * @throws FetchException if the answer is not a feed, says that the rate limit is exceeded, or
   *     contains an error entry of the API
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    FeedXml feed = FeedXml.read(answer);
    for (XmlEntry entry : feed.entries()) {
      if (entry.text("id").contains(ERRORS)) {
        throw new FetchException(Problem.BAD_REQUEST, Texts.line(entry.text("summary")));
      }
    }
    List<Item> items = feed.entries().stream().flatMap(entry -> item(entry).stream()).toList();
    return new Entries(items, feed.entries().size(), feed.problem(), Optional.empty());
  }

  /** Returns the number of papers on all pages; empty if the answer lacks it. */
  static OptionalInt total(WebResponse answer) {
    int head = Math.min(answer.body().length, HEAD);
    Matcher total = TOTAL.matcher(new String(answer.body(), 0, head, StandardCharsets.ISO_8859_1));
    return total.find() ? OptionalInt.of(Integer.parseInt(total.group(1))) : OptionalInt.empty();
  }

  private static Optional<Item> item(XmlEntry entry) {
    Matcher id = ID.matcher(entry.text("id"));
    String summary = entry.text("summary", "description");
    if (!id.matches() || !NEWS.contains(announceType(entry, summary))) {
      return Optional.empty();
    }
    String version = id.group("version") == null ? "" : id.group("version");
    return Items.valid(
        Item.of(ArxivDescriptor.ID, id.group("paper") + version, url(id.group("paper")))
            .title(Texts.line(entry.text("title")))
            .text(Texts.line(ANNOUNCED.matcher(summary).replaceFirst("")))
            .author(authors(entry))
            .channel(category(entry))
            .time(FeedDates.parse(entry.text("published", "updated")).orElse(null)));
  }

  private static String url(String paper) {
    return "https://arxiv.org/abs/" + paper;
  }

  private static String announceType(XmlEntry entry, String summary) {
    String type = entry.text("arxiv:announce_type");
    Matcher words = ANNOUNCED.matcher(summary);
    return type.isEmpty() && words.find() ? words.group("type") : type;
  }

  /** For example {@code Ada Example, Bo Example and 3 more}. */
  private static String authors(XmlEntry entry) {
    List<String> names =
        entry.all("author").stream()
            .map(author -> author.children().getOrDefault("name", ""))
            .filter(name -> !name.isBlank())
            .toList();
    if (names.isEmpty()) {
      names = Arrays.stream(entry.text("dc:creator").split(",")).map(String::strip).toList();
    }
    int more = names.size() - NAMED_AUTHORS;
    return more <= 0
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMED_AUTHORS)) + " and " + more + " more";
  }

  private static String category(XmlEntry entry) {
    List<XmlEntry.Field> primary = entry.all("arxiv:primary_category");
    List<XmlEntry.Field> all = primary.isEmpty() ? entry.all("category") : primary;
    return all.isEmpty() ? "" : all.getFirst().attribute("term");
  }
}
