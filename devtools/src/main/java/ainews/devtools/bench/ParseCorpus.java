package ainews.devtools.bench;

import ainews.fetch.Entries;
import ainews.fetch.FeedClient;
import ainews.fetch.feed.FeedParser;
import ainews.fetch.sources.arxiv.ArxivParser;
import ainews.fetch.sources.github.RepositorySearch;
import ainews.fetch.sources.hackernews.HackerNewsParser;
import ainews.fetch.sources.huggingface.DailyPapers;
import ainews.fetch.sources.producthunt.ProductHuntPosts;
import ainews.fetch.sources.reddit.RedditAtom;
import ainews.fetch.sources.reddit.RedditListing;
import ainews.fetch.sources.twitter.ApiParser;
import ainews.fetch.sources.twitter.NitterParser;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recorded answers of services, each with its parser. The file's name determines the parser, as the
 * sample day and the captures name their files.
 */
final class ParseCorpus {
  /** The formats that are measured separately. */
  enum Format {
    FEEDS,
    JSON
  }

  /** An answer and the parser that turns it into items. */
  record Body(Path file, WebResponse answer, FeedClient.Parser parser) {
    Entries parse() throws FetchException {
      return parser.parse(answer);
    }
  }

  private record Rule(Format format, Pattern files, FeedClient.Parser parser) {}

  private static final URI ANYWHERE = URI.create("https://example.org/");
  private static final List<Rule> RULES =
      List.of(
          rule(Format.FEEDS, "arxiv\\b.*", ArxivParser::parse),
          rule(Format.FEEDS, "reddit\\b.*\\.(?:atom|rss)", RedditAtom::parse),
          rule(Format.FEEDS, "x\\b.*\\.xml", answer -> NitterParser.parse(answer).all()),
          rule(Format.FEEDS, "(?:rss|hackernews)\\b.*", new FeedParser("feed")::parse),
          rule(Format.JSON, "hackernews\\b.*\\.json", HackerNewsParser::posts),
          rule(Format.JSON, "huggingface\\b.*", DailyPapers::parse),
          rule(Format.JSON, "reddit\\b.*\\.json", RedditListing::parse),
          rule(Format.JSON, "github\\b.*\\.json", RepositorySearch::parse),
          rule(Format.JSON, "producthunt\\b.*", ProductHuntPosts::parse),
          rule(Format.JSON, "x\\b.*\\.json", answer -> ApiParser.parse(answer).all()));

  private ParseCorpus() {}

  /** Reads the answers of a folder and its subfolders, in the order of their names. */
  static List<Body> of(Format format, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      return sorted.stream().flatMap(file -> body(format, folder, file).stream()).toList();
    }
  }

  private static Optional<Body> body(Format format, Path folder, Path file) {
    String name = folder.relativize(file).toString();
    return RULES.stream()
        .filter(rule -> rule.format() == format && rule.files().matcher(name).matches())
        .map(rule -> new Body(file, answer(file), rule.parser()))
        .filter(ParseCorpus::makesItems)
        .findFirst();
  }

  private static boolean makesItems(Body body) {
    try {
      return !body.parse().items().isEmpty();
    } catch (FetchException e) {
      return false; // an error or block page, which other tests need
    }
  }

  private static WebResponse answer(Path file) {
    try {
      return new WebResponse(ANYWHERE, 200, Map.of(), Files.readAllBytes(file), false);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Rule rule(Format format, String files, FeedClient.Parser parser) {
    return new Rule(format, Pattern.compile(files), parser);
  }
}
