package ainews.fetch.sources.twitter;

import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.fetch.text.Html;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.sources.TwitterDescriptor;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a page of posts from a list or a search of the X API, version 2. */
public final class ApiParser {
  private static final Pattern ID = Pattern.compile("\\d{1,19}");
  private static final Pattern NAME = Pattern.compile("\\w{1,30}");
  private static final Pattern OWN_MEDIA =
      Pattern.compile(
          "https?://(?:\\w+\\.)?(?:x|twitter)\\.com/\\w+/status/\\d+/(?:photo|video)/\\d+");

  /** The first id that contains a time. */
  private static final long FIRST_SNOWFLAKE = 29_700_859_247L;

  private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;

  private final boolean isScraped;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, JsonNode> others = new HashMap<>();

  private ApiParser(JsonNode answer) {
    isScraped = answer.findValue("entities") == null && answer.findValue("note_tweet") == null;
    for (JsonNode user : answer.path("includes").path("users")) {
      String name = JsonFields.text(user, "username");
      if (NAME.matcher(name).matches()) {
        names.put(JsonFields.text(user, "id"), name);
      }
    }
    for (JsonNode post : answer.path("includes").path("tweets")) {
      others.put(JsonFields.text(post, "id"), post);
    }
  }

  /**
   * Parses the JSON of one page.
   *
   * @throws FetchException if the answer is an error or has another format
   */
  public static Timeline parse(WebResponse answer) throws FetchException {
    JsonNode json = ResponseChecks.json(answer);
    ApiProblems.refuse(json);
    ApiParser parser = new ApiParser(json);
    List<XPost> posts = new ArrayList<>();
    json.path("data").forEach(post -> parser.post(post).ifPresent(posts::add));
    String next = JsonFields.text(json.path("meta"), "next_token");
    return new Timeline(
        posts,
        json.path("data").size(),
        ApiProblems.partial(json),
        Optional.of(next).filter(token -> !token.isBlank()));
  }

  private Optional<XPost> post(JsonNode post) {
    String id = JsonFields.text(post, "id");
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    String author = names.getOrDefault(JsonFields.text(post, "author_id"), "");
    String raw = fullText(post);
    PostText text = text(raw);
    Optional<JsonNode> quoted = referenced(post, "quoted").flatMap(this::other);
    PostText shown = text(quoted.map(ApiParser::fullText).orElse(""));
    JsonNode metrics = post.path("public_metrics");
    String article = JsonFields.text(post.path("article"), "title");
    Item.Builder item =
        Item.of(TwitterDescriptor.ID, id, url(author, id))
            .title(article)
            .text(article.isBlank() ? text.own() : article(post, text))
            .quoted(
                joined(
                    joined(text.quoted(), quoted.map(other -> shown(other, shown)).orElse("")),
                    shown.quoted()))
            .author(author)
            .time(time(post, id))
            .engagement(Metric.LIKES, JsonFields.count(metrics, "like_count"))
            .engagement(Metric.REPOSTS, sum(metrics, "retweet_count", "quote_count"))
            .engagement(Metric.COMMENTS, JsonFields.count(metrics, "reply_count"));
    text.links().forEach(item::link);
    post.path("article")
        .path("entities")
        .path("urls")
        .forEach(link -> item.link(JsonFields.text(link, "text")));
    shown.links().forEach(item::link);
    boolean isNews = !raw.startsWith("RT @") && !repliesToAnother(post, author, text);
    return Items.valid(item).map(valid -> new XPost(valid, isNews));
  }

  /**
   * Splits a post's text. Archives hold posts in the API's form but with the text of web pages;
   * only the API itself lists entities such as links and mentions.
   */
  private PostText text(String raw) {
    return isScraped ? PostText.scraped(raw) : PostText.clean(raw);
  }

  /** Returns the text of a quoted post; of an article, its title and text. */
  private static String shown(JsonNode other, PostText text) {
    String title = JsonFields.text(other.path("article"), "title");
    return title.isBlank() ? text.own() : joined(title, article(other, text));
  }

  /** Returns an article's text, or else its preview, or else the post's own text. */
  private static String article(JsonNode post, PostText text) {
    JsonNode article = post.path("article");
    String full = JsonFields.text(article, "plain_text");
    String preview = JsonFields.text(article, "preview_text");
    return full.isBlank() ? preview.isBlank() ? text.own() : preview : full;
  }

  /** The full text, with short links expanded and links to the post's own media removed. */
  private static String fullText(JsonNode post) {
    JsonNode whole =
        JsonFields.text(post.path("note_tweet"), "text").isBlank() ? post : post.path("note_tweet");
    String text = Html.unescape(JsonFields.text(whole, "text"));
    List<JsonNode> links = new ArrayList<>();
    whole.path("entities").path("urls").forEach(links::add);
    post.path("entities").path("urls").forEach(links::add); // a note may come without its own
    for (JsonNode link : links) {
      String shortForm = JsonFields.text(link, "url");
      if (!shortForm.isBlank() && text.contains(shortForm)) {
        String marked = PostLinks.marked(longForm(link, shortForm));
        text =
            Pattern.compile("(?<![/=\\w])" + Pattern.quote(shortForm) + "(?![\\w/])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(marked));
      }
    }
    return text;
  }

  private static String longForm(JsonNode link, String shortForm) {
    String expanded = JsonFields.text(link, "expanded_url");
    boolean isMedia = link.hasNonNull("media_key") || OWN_MEDIA.matcher(expanded).matches();
    if (isMedia) {
      return "";
    }
    String unwound = JsonFields.text(link, "unwound_url");
    return unwound.isBlank() ? expanded.isBlank() ? shortForm : expanded : unwound;
  }

  private static Optional<String> referenced(JsonNode post, String type) {
    for (JsonNode reference : post.path("referenced_tweets")) {
      if (JsonFields.text(reference, "type").equals(type)) {
        return Optional.of(JsonFields.text(reference, "id"));
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> other(String id) {
    return Optional.ofNullable(others.get(id));
  }

  /** False for replies to the author's own posts, since threads consist of them. */
  private boolean repliesToAnother(JsonNode post, String author, PostText text) {
    if (!text.replyTo().isEmpty()) {
      return !text.replyTo().equals(List.of(author));
    }
    Optional<String> repliedTo = referenced(post, "replied_to");
    if (repliedTo.isEmpty()) {
      return text.own().startsWith("@")
          && !text.own().startsWith("@" + author + " ")
          && post.path("in_reply_to_user_id").isTextual();
    }
    String writer = JsonFields.text(post, "author_id");
    return writer.isEmpty()
        || other(repliedTo.get())
            .filter(other -> JsonFields.text(other, "author_id").equals(writer))
            .isEmpty();
  }

  private static Instant time(JsonNode post, String id) {
    Instant created = JsonFields.time(post, "created_at");
    long snowflake =
        id.length() < 19 || id.compareTo("9223372036854775807") <= 0 ? Long.parseLong(id) : 0;
    if (created != null || snowflake < FIRST_SNOWFLAKE) {
      return created;
    }
    return Instant.ofEpochMilli((snowflake >> 22) + SNOWFLAKE_EPOCH);
  }

  private static Long sum(JsonNode metrics, String one, String two) {
    Long first = JsonFields.count(metrics, one);
    Long second = JsonFields.count(metrics, two);
    return first == null ? second : second == null ? first : Long.valueOf(first + second);
  }

  private static String url(String author, String id) {
    return "https://x.com/" + (author.isEmpty() ? "i" : author) + "/status/" + id;
  }

  private static String joined(String one, String two) {
    return one.isEmpty() || two.isEmpty() || one.equals(two)
        ? (one.isEmpty() ? two : one)
        : one + "\n\n" + two;
  }
}
