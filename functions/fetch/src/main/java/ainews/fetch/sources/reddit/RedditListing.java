package ainews.fetch.sources.reddit;

import static ainews.fetch.JsonFields.count;
import static ainews.fetch.JsonFields.text;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.fetch.text.Html;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Parses a listing of the API, which unlike the Atom feed has scores. */
public final class RedditListing {
  private RedditListing() {}

  /**
   * Parses one page. Posts that are pinned, for adults only or removed count as read but are left
   * out.
   *
   * @throws FetchException if the answer is an HTML page or not a listing
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    refuseHtml(answer);
    JsonNode data = ResponseChecks.json(answer).path("data");
    if (!data.path("children").isArray()) {
      throw new FetchException(
          Problem.MALFORMED, "expected a listing with data.children from Reddit, got other JSON");
    }
    List<Item> items = new ArrayList<>();
    int read = 0;
    for (JsonNode child : data.path("children")) {
      read++;
      item(child.path("data")).ifPresent(items::add);
    }
    Optional<String> next = Optional.of(text(data, "after")).filter(RedditPost::isId);
    return new Entries(items, read, Optional.empty(), next);
  }

  private static void refuseHtml(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    byte[] body = answer.body();
    int first = 0;
    while (first < body.length && Character.isWhitespace(body[first])) {
      first++;
    }
    if (first < body.length && body[first] == '<') {
      throw new FetchException(Problem.BLOCKED, "expected JSON from Reddit, got an HTML page");
    }
  }

  private static Optional<Item> item(JsonNode post) {
    if (JsonFields.isTrue(post, "stickied")
        || JsonFields.isTrue(post, "over_18")
        || JsonFields.isTrue(post, "promoted")
        || !text(post, "removed_by_category").isEmpty()) {
      return Optional.empty();
    }
    JsonNode original = post.path("crosspost_parent_list").path(0);
    String own = target(post);
    String passedOn = target(original);
    return RedditPost.item(
            text(post, "name"),
            text(post, "permalink"),
            text(post, "title"),
            Html.body(html(post)),
            passedOn.isEmpty() ? own : passedOn)
        .map(
            item ->
                withLinks(item, own, original, post.path("gallery_data"))
                    .author(RedditPost.author(text(post, "author")))
                    .quoted(crossposted(post))
                    .channel("r/" + text(post, "subreddit"))
                    .time(JsonFields.epochSecond(post, "created_utc"))
                    .engagement(Metric.UPVOTES, count(post, "score"))
                    .engagement(Metric.COMMENTS, count(post, "num_comments")))
        .flatMap(Items::valid);
  }

  /** Returns the address that the post links to; empty if it is a text. */
  private static String target(JsonNode post) {
    String link = text(post, "url_overridden_by_dest");
    String target = link.isEmpty() ? text(post, "url") : link;
    String own = text(post, "permalink");
    return link.isEmpty() && !own.isEmpty() && target.contains(own)
        ? ""
        : target.replace("&amp;", "&");
  }

  /** Adds a gallery's links, and for a crosspost the original post and the links in its text. */
  private static Item.Builder withLinks(
      Item.Builder item, String own, JsonNode original, JsonNode gallery) {
    gallery
        .path("items")
        .forEach(
            picture -> RedditLinks.elsewhere(text(picture, "outbound_url")).ifPresent(item::link));
    if (original.isMissingNode()) {
      return item;
    }
    RedditLinks.elsewhere(own).ifPresent(item::link);
    Html.body(html(original)).getElementsByTag("a").stream()
        .map(anchor -> RedditLinks.elsewhere(anchor.attr("href")))
        .flatMap(Optional::stream)
        .limit(Item.MAX_LINKS)
        .forEach(item::link);
    return item;
  }

  /** The text of the post that this one crossposts; empty if it was removed. */
  private static String crossposted(JsonNode post) {
    String words = Html.toText(html(post.path("crosspost_parent_list").path(0)));
    return RedditPost.isGone(words) ? "" : words;
  }

  private static String html(JsonNode post) {
    String html = text(post, "selftext_html");
    return html.startsWith("&lt;") ? Parser.unescapeEntities(html, false) : html;
  }
}
