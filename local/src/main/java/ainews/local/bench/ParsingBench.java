package ainews.local.bench;

import ainews.fetch.Entries;
import ainews.fetch.FetchException;
import ainews.fetch.hackernews.HackerNewsParser;
import ainews.fetch.http.Answer;
import ainews.fetch.rss.FeedParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How fast the real parsers make items of answers of realistic size, on one thread. */
public final class ParsingBench {
  private static final int ENTRIES = 200;
  private static final int ROUNDS = 40;
  private static final double MEGABYTE = 1_000_000;
  private static final String WORDS =
      "<p>The model reads a whole book at once &amp; answers in <b>two</b> seconds, says"
          + " <a href=\\\"https://example.org/post\\\">the note</a>. It was measured twice.</p>";

  private ParsingBench() {}

  private interface Parser {
    Entries parse(Answer answer) throws FetchException;
  }

  public static Measured feeds(int runs) throws FetchException {
    return measure("parsing feeds", feed(), new FeedParser("bench")::parse, runs);
  }

  public static Measured json(int runs) throws FetchException {
    return measure("parsing JSON", search(), HackerNewsParser::posts, runs);
  }

  private static Measured measure(String what, Answer answer, Parser parser, int runs)
      throws FetchException {
    List<Double> speeds = new ArrayList<>();
    for (int run = -1; run < runs; run++) { // the first warms up
      long start = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        if (parser.parse(answer).items().size() != ENTRIES) {
          throw new IllegalStateException(what + " lost entries");
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (run >= 0) {
        speeds.add(answer.body().length * (double) ROUNDS / MEGABYTE / seconds);
      }
    }
    return new Measured(what, speeds, "MB/s", 20, false);
  }

  private static Answer feed() {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel>");
    String body = WORDS.replace("\\", "").repeat(20);
    for (int i = 0; i < ENTRIES; i++) {
      feed.append("<item><title>Model ").append(i).append(" is out</title>");
      feed.append("<link>https://example.org/").append(i).append("</link>");
      feed.append("<pubDate>Fri, 20 Feb 2026 10:00:00 GMT</pubDate>");
      feed.append("<description><![CDATA[").append(body).append("]]></description></item>");
    }
    return answer(feed.append("</channel></rss>").toString(), "application/rss+xml");
  }

  private static Answer search() {
    StringBuilder hits = new StringBuilder();
    for (int i = 0; i < ENTRIES; i++) {
      hits.append(i == 0 ? "" : ",").append("{\"objectID\":\"").append(1000 + i);
      hits.append("\",\"title\":\"Model ").append(i).append(" is out\",\"points\":70,");
      hits.append("\"created_at_i\":1771581600,\"author\":\"someone\",\"story_text\":\"");
      hits.append(WORDS.repeat(8)).append("\"}");
    }
    return answer("{\"hits\":[" + hits + "],\"page\":0,\"nbPages\":1}", "application/json");
  }

  private static Answer answer(String text, String type) {
    return new Answer(
        URI.create("https://example.org/answer"),
        200,
        Map.of("content-type", type),
        text.getBytes(StandardCharsets.UTF_8),
        false);
  }
}
