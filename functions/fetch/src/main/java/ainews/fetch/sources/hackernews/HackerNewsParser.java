package ainews.fetch.sources.hackernews;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.fetch.text.Html;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Parses the JSON answers of Algolia's Hacker News search. */
public final class HackerNewsParser {
  private static final String DISCUSSION = "https://news.ycombinator.com/item?id=";
  private static final int SHORTEST_COMMENT = 80;
  private static final Pattern ID = Pattern.compile("\\d{1,12}");

  private HackerNewsParser() {}

  /**
   * Parses one page of search results; {@code next} is the number of the next page. Deleted posts
   * do not count as read: several searches may list the same one, and without an id it would count
   * several times.
   *
   * @throws FetchException if the answer is not a search result
   */
  public static Entries posts(WebResponse answer) throws FetchException {
    JsonNode result = ResponseChecks.json(answer);
    JsonNode hits = result.path("hits");
    if (!hits.isArray()) {
      throw new FetchException(
          Problem.MALFORMED, "expected hits from Algolia's search, got other JSON");
    }
    List<Item> items = new ArrayList<>();
    for (JsonNode hit : hits) {
      post(hit).ifPresent(items::add);
    }
    int page = result.path("page").asInt(0);
    boolean more = !hits.isEmpty() && page + 1 < result.path("nbPages").asInt(0);
    Optional<String> next = more ? Optional.of(String.valueOf(page + 1)) : Optional.empty();
    int read =
        items.isEmpty() ? hits.size() : items.size(); // if none can be read, that is reported
    return new Entries(items, read, Optional.empty(), next);
  }

  /**
   * The best comments on a post as plain text, those with the most replies first. Algolia returns
   * no votes on comments.
   *
   * @param answer a post with its tree of comments
   * @param most number of comments to return
   * @throws FetchException if the answer is not JSON
   */
  static List<String> comments(WebResponse answer, int most) throws FetchException {
    record Comment(String text, int replies) {}
    List<Comment> comments = new ArrayList<>();
    for (JsonNode child : ResponseChecks.json(answer).path("children")) {
      String text = Html.toText(JsonFields.text(child, "text"));
      if (text.length() >= SHORTEST_COMMENT) {
        comments.add(new Comment(text, descendants(child)));
      }
    }
    return comments.stream()
        .sorted(Comparator.comparingInt(Comment::replies).reversed())
        .limit(most)
        .map(Comment::text)
        .toList();
  }

  private static Optional<Item> post(JsonNode hit) {
    String id = JsonFields.text(hit, "objectID");
    String title = JsonFields.text(hit, "title");
    if (!ID.matcher(id).matches() || title.isBlank()) {
      return Optional.empty();
    }
    Element words = Html.body(JsonFields.text(hit, "story_text"));
    Item.Builder item =
        Item.of(HackerNewsDescriptor.ID, id, DISCUSSION + id)
            .title(Html.unescape(title))
            .text(Html.toText(words))
            .author(JsonFields.text(hit, "author"))
            .time(JsonFields.epochSecond(hit, "created_at_i"))
            .engagement(Metric.POINTS, JsonFields.count(hit, "points"))
            .engagement(Metric.COMMENTS, JsonFields.count(hit, "num_comments"))
            .link(JsonFields.text(hit, "url"));
    Html.links(words, DISCUSSION + id).forEach(item::link);
    return Items.valid(item);
  }

  private static int descendants(JsonNode comment) {
    int count = 0;
    Deque<JsonNode> waiting = new ArrayDeque<>();
    waiting.add(comment);
    while (!waiting.isEmpty()) {
      for (JsonNode child : waiting.remove().path("children")) {
        count++;
        waiting.add(child);
      }
    }
    return count;
  }
}
