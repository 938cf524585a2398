package ainews.fetch.sources.producthunt;

import static ainews.fetch.JsonFields.count;
import static ainews.fetch.JsonFields.text;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.JsonFields;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.ProductHuntDescriptor;
import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parses GraphQL answers with posts in {@code edges} or {@code nodes}. */
public final class ProductHuntPosts {
  /** Archived answers have row numbers as ids, which repeat every day. */
  private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,3}");

  private static final Pattern SLUG = Pattern.compile("/(?:posts|products)/([\\w.%-]+)");
  private static final Pattern LONG_WORD = Pattern.compile("[\\w-]{24,}");

  private ProductHuntPosts() {}

  /**
   * Parses one page. Errors beside posts become the entries' problem.
   *
   * @throws FetchException if the answer has no posts
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    JsonNode json = ResponseChecks.json(answer);
    JsonNode posts = json.path("data").path("posts");
    Optional<FetchException> error = error(json.path("errors"));
    if (!posts.path("edges").isArray() && !posts.path("nodes").isArray()) {
      throw error.orElseGet(
          () ->
              new FetchException(
                  Problem.MALFORMED, "expected posts from Product Hunt, got other JSON"));
    }
    List<JsonNode> nodes =
        Stream.concat(
                posts.path("nodes").valueStream(),
                posts.path("edges").valueStream().map(edge -> edge.path("node")))
            .toList();
    List<Item> items = new ArrayList<>();
    for (JsonNode node : nodes) {
      item(node).ifPresent(items::add);
    }
    return new Entries(
        items, nodes.size(), error.map(FetchException::problem), next(posts.path("pageInfo")));
  }

  private static Optional<String> next(JsonNode pageInfo) {
    return Optional.of(text(pageInfo, "endCursor"))
        .filter(cursor -> JsonFields.isTrue(pageInfo, "hasNextPage") && !cursor.isEmpty());
  }

  private static Optional<FetchException> error(JsonNode errors) {
    if (!errors.isArray() || errors.isEmpty()) {
      return Optional.empty();
    }
    JsonNode first = errors.path(0);
    String kind = text(first, "error").toLowerCase(Locale.ROOT);
    String message =
        Texts.line(kind + " " + text(first, "error_description") + text(first, "message"));
    // The message may quote the request's token.
    String detail = Texts.cut(LONG_WORD.matcher(message).replaceAll("[…]"), 200);
    return Optional.of(new FetchException(problem(kind), detail));
  }

  private static Problem problem(String kind) {
    return switch (kind) {
      case "rate_limit_reached" -> Problem.RATE_LIMITED;
      case "invalid_oauth_token", "unauthorized_oauth" -> Problem.UNAUTHORISED;
      default -> Problem.BAD_REQUEST;
    };
  }

  private static Optional<Item> item(JsonNode node) {
    Optional<String> url = address(text(node, "url"));
    Optional<String> website = address(text(node, "website"));
    Optional<String> page = url.or(() -> website);
    Optional<String> id = id(node, url.orElse(""));
    String name = text(node, "name").strip();
    if (id.isEmpty() || page.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    String tagline = Texts.line(text(node, "tagline"));
    String description = Texts.paragraphs(text(node, "description"));
    Item.Builder item =
        Item.of(ProductHuntDescriptor.ID, id.get(), page.get())
            .title(tagline.isEmpty() ? name : name + ": " + tagline)
            .text(description.equals(tagline) ? "" : description)
            .channel(topics(node.path("topics")))
            .time(time(node))
            .engagement(Metric.UPVOTES, count(node, "votesCount"))
            .engagement(Metric.COMMENTS, count(node, "commentsCount"));
    website.ifPresent(item::link);
    return Items.valid(item);
  }

  private static Optional<String> id(JsonNode node, String url) {
    String id = text(node, "id");
    var slug = SLUG.matcher(url);
    if ((id.isBlank() || ROW_NUMBER.matcher(id).matches()) && slug.find()) {
      return Optional.of(slug.group(1));
    }
    return Optional.of(id).filter(known -> !known.isBlank());
  }

  private static Instant time(JsonNode node) {
    Instant featured = JsonFields.time(node, "featuredAt");
    return featured == null ? JsonFields.time(node, "createdAt") : featured;
  }

  private static String topics(JsonNode topics) {
    return Stream.concat(
            topics.path("nodes").valueStream(),
            topics.path("edges").valueStream().map(edge -> edge.path("node")))
        .map(topic -> text(topic, "name"))
        .filter(name -> !name.isBlank())
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  /** The web address without tracking parameters. */
  private static Optional<String> address(String url) {
    return Urls.web(url).map(ProductHuntPosts::untracked);
  }

  private static String untracked(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return url;
    }
    String kept =
        Arrays.stream(url.substring(query + 1).split("&"))
            .filter(parameter -> !parameter.startsWith("utm_"))
            .collect(Collectors.joining("&"));
    return url.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
  }
}
