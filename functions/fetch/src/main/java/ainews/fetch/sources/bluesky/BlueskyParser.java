package ainews.fetch.sources.bluesky;

import static ainews.fetch.JsonFields.count;
import static ainews.fetch.JsonFields.text;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.BlueskyDescriptor;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses a page of an account's posts. Reposts, replies to others and posts that their author or a
 * moderator hides from the public are left out.
 */
public final class BlueskyParser {
  private static final Pattern URI =
      Pattern.compile(
          "at://(?<did>did:[a-z]+:[\\w.:%-]{1,200})/app\\.bsky\\.feed\\.post/(?<key>[\\w.~:-]{1,60})");
  private static final Pattern HANDLE = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+");

  private BlueskyParser() {}

  /**
   * @throws FetchException if the answer is not a page of posts
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    JsonNode json = ResponseChecks.json(answer);
    JsonNode feed = json.path("feed");
    if (!feed.isArray()) {
      throw new FetchException(Problem.MALFORMED, "not a list of posts");
    }
    List<Item> items = new ArrayList<>();
    feed.forEach(entry -> item(entry).ifPresent(items::add));
    Optional<String> next = Optional.of(text(json, "cursor")).filter(cursor -> !cursor.isBlank());
    return new Entries(items, feed.size(), Optional.empty(), next);
  }

  private static Optional<Item> item(JsonNode entry) {
    JsonNode post = entry.path("post");
    JsonNode author = post.path("author");
    JsonNode record = post.path("record");
    Matcher uri = URI.matcher(text(post, "uri"));
    Instant time = time(post);
    boolean isRepost = text(entry.path("reason"), "$type").endsWith("#reasonRepost");
    if (!uri.matches()
        || time == null
        || isRepost
        || isKept(post)
        || repliesToAnother(entry, uri)) {
      return Optional.empty();
    }
    BlueskyText words = BlueskyText.of(record);
    BlueskyEmbed embed = BlueskyEmbed.of(post.path("embed"));
    Item.Builder item =
        Item.of(BlueskyDescriptor.ID, uri.group("did") + "/" + uri.group("key"), url(author, uri))
            .text(words.words())
            .quoted(embed.words())
            .author(handle(author).orElse(""))
            .time(time)
            .engagement(Metric.LIKES, count(post, "likeCount"))
            .engagement(Metric.REPOSTS, reposts(post))
            .engagement(Metric.COMMENTS, count(post, "replyCount"));
    Stream.concat(words.links().stream(), embed.links().stream()).distinct().forEach(item::link);
    return Items.valid(item);
  }

  /** Returns the author's time of writing, but none later than the service first saw the post. */
  private static Instant time(JsonNode post) {
    Instant created = JsonFields.time(post.path("record"), "createdAt");
    Instant indexed = JsonFields.time(post, "indexedAt");
    if (created == null || indexed == null) {
      return created == null ? indexed : created;
    }
    return created.isBefore(indexed) ? created : indexed;
  }

  /** Returns whether the author shows the post to members only or a label warns of it. */
  private static boolean isKept(JsonNode post) {
    return !post.path("labels").isEmpty()
        || post.path("author")
            .path("labels")
            .valueStream()
            .anyMatch(label -> text(label, "val").equals("!no-unauthenticated"));
  }

  /** Returns whether the post replies to another account. Replies to oneself continue a thread. */
  private static boolean repliesToAnother(JsonNode entry, Matcher uri) {
    String own = "at://" + uri.group("did") + "/";
    return Stream.of(entry, entry.path("post").path("record"))
        .map(place -> text(place.path("reply").path("parent"), "uri"))
        .anyMatch(parent -> !parent.isEmpty() && !parent.startsWith(own));
  }

  private static Long reposts(JsonNode post) {
    Long reposts = count(post, "repostCount");
    Long quotes = count(post, "quoteCount");
    return reposts == null || quotes == null
        ? (reposts == null ? quotes : reposts)
        : Long.valueOf(reposts + quotes);
  }

  static String url(JsonNode author, Matcher uri) {
    return "https://bsky.app/profile/"
        + handle(author).orElse(uri.group("did"))
        + "/post/"
        + uri.group("key");
  }

  static Matcher uri(JsonNode post) {
    return URI.matcher(text(post, "uri"));
  }

  /** Returns the account's name; empty if its domain no longer confirms it. */
  static Optional<String> handle(JsonNode author) {
    return Optional.of(text(author, "handle"))
        .filter(handle -> HANDLE.matcher(handle).matches() && !handle.equals("handle.invalid"));
  }
}
