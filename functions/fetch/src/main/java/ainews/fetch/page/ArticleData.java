package ainews.fetch.page;

import ainews.fetch.text.Html;
import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's metadata from JSON-LD (schema.org), Open Graph and meta elements.
 *
 * @param isArticle whether it is marked as an article
 * @param body the article's text from JSON-LD; may be empty
 * @param canonical the page's canonical address
 * @param isIndexed whether search engines may list it
 * @param asksForPassword whether it has a password field
 */
record ArticleData(
    String title,
    String description,
    String body,
    boolean isArticle,
    Optional<String> canonical,
    boolean isIndexed,
    boolean asksForPassword) {
  private static final Pattern UNLISTED = Pattern.compile("(?i)\\bno(?:index|ne)\\b");
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Comment and CDATA marks around a script. */
  private static final Pattern WRAPPING =
      Pattern.compile("(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|]]>)(?:\\s*\\*/)?|^\\s*<!--|-->\\s*$");

  private static final int MOST_NODES = 1_000;

  /** In characters, including markup. */
  private static final int LONGEST_BODY = 200_000;

  /** In characters, of a title or a description. */
  private static final int LONGEST_LINE = 10_000;

  static ArticleData of(Document document) {
    Found found = new Found();
    jsonLd(document).forEach(found::read);
    boolean isArticle =
        found.isArticle
            || meta(document, "meta[property=og:type]").startsWith("article")
            || document.selectFirst("meta[property=article:published_time], [itemprop=articleBody]")
                != null;
    return new ArticleData(
        first(
            found.title,
            meta(document, "meta[property=og:title], meta[name=og:title]"),
            document.title(),
            meta(document, "meta[name=twitter:title]"),
            document.select("h1").text()),
        first(
            found.description,
            meta(document, "meta[property=og:description], meta[name=og:description]"),
            meta(document, "meta[name=description]"),
            meta(document, "meta[name=twitter:description]")),
        Html.toText(Html.ofPlain(Texts.beginning(found.body, LONGEST_BODY))),
        isArticle,
        Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
            .flatMap(link -> Urls.resolve(document.location(), link.attr("href"))),
        document.select("meta[name=robots], meta[name=googlebot]").stream()
            .noneMatch(robots -> UNLISTED.matcher(robots.attr("content")).find()),
        document.selectFirst("input[type=password]") != null);
  }

  /** Returns the page's JSON-LD, without what cannot be parsed. */
  static Stream<JsonNode> jsonLd(Document document) {
    return document.select("script[type^=application/ld+json]").stream()
        .map(script -> WRAPPING.matcher(script.data()).replaceAll(""))
        .flatMap(ArticleData::json);
  }

  private static Stream<JsonNode> json(String script) {
    try {
      return Stream.ofNullable(LENIENT.readTree(script));
    } catch (JsonProcessingException e) {
      return Stream.empty();
    }
  }

  private static String meta(Document document, String selector) {
    Element element = document.selectFirst(selector);
    return element == null ? "" : element.attr("content");
  }

  private static String first(String... texts) {
    return Stream.of(texts)
        .map(text -> Texts.beginning(text, LONGEST_LINE))
        .map(text -> Html.toText(Html.ofPlain(Html.unescape(text))))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Collects an article's fields from JSON-LD at any depth. */
  private static final class Found {
    private String title = "";
    private String description = "";
    private String body = "";
    private boolean isArticle;
    private int nodes;

    void read(JsonNode node) {
      if (nodes++ > MOST_NODES) {
        return;
      }
      if (node.isObject() && (isArticle(node.path("@type")) || node.has("articleBody"))) {
        isArticle = true;
        title = title.isEmpty() ? node.path("headline").asText() : title;
        description = description.isEmpty() ? node.path("description").asText() : description;
        String text = text(node.path("articleBody"));
        text = text.isEmpty() ? text(node.path("text")) : text;
        body = text.length() > body.length() ? text : body;
      }
      if (node.isContainerNode()) {
        node.forEach(this::read);
      }
    }

    private static String text(JsonNode body) {
      return body.isArray()
          ? body.valueStream().map(JsonNode::asText).collect(Collectors.joining("\n\n"))
          : body.asText();
    }

    private static boolean isArticle(JsonNode type) {
      if (type.isArray()) {
        for (JsonNode one : type) {
          if (isArticle(one)) {
            return true;
          }
        }
      }
      String name = type.asText();
      return name.endsWith("Article") || name.endsWith("Posting") || name.endsWith("Report");
    }
  }
}
