package ainews.fetch.page;

import ainews.fetch.ResponseChecks;
import ainews.fetch.page.Articles.Article;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.Problem;
import ainews.shared.text.Texts;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Extracts the title, description and main text of a web page. */
final class PageReader {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml", "");
  private static final Pattern TAG = Pattern.compile("<(?:!--|!doctype|/?[a-zA-Z])");

  /** In characters. A page marked as an article may have a shorter text than others. */
  private static final int SHORTEST_ARTICLE = 140;

  private static final int SHORTEST_TEXT = 250;

  /** The rest of a page with more tags is not read: no article needs it, and each costs memory. */
  private static final int MOST_TAGS = 12_000;

  /** Attributes cost about an eighth of a tag to parse. */
  private static final int ATTRIBUTES_OF_A_TAG = 8;

  /** As many hold all tags of real pages, scripts included. */
  private static final int MOST_CHARACTERS = 2_000_000;

  private static final int DEEPEST = 100;

  private PageReader() {}

  /** Reads a page that was answered without a redirect. */
  static LinkedPage read(WebResponse answer) throws FetchException {
    return read(answer.uri().toString(), answer);
  }

  /**
   * @param asked the requested address, before redirects
   * @throws FetchException if the response is a block page, not a page, or a page without any text
   */
  static LinkedPage read(String asked, WebResponse answer) throws FetchException {
    return read(asked, answer, page -> Optional.empty()).page();
  }

  /** Reads a page like {@link #read}, and its own date of publication. */
  static Article article(String asked, WebResponse answer) throws FetchException {
    return read(asked, answer, PublishedDate::of);
  }

  private static Article read(
      String asked, WebResponse answer, Function<Document, Optional<Instant>> date)
      throws FetchException {
    boolean isPlain = answer.type().equals("text/plain");
    if (!isPlain && !HTML.contains(answer.type())) {
      throw new FetchException(Problem.MALFORMED, "expected a web page, got " + answer.type());
    }
    String text = PageBytes.text(answer);
    if (isPlain || answer.type().isEmpty() && !TAG.matcher(text).find()) {
      return new Article(new LinkedPage("", "", text), Optional.empty());
    }
    if (!TAG.matcher(text).find()) {
      throw new FetchException(
          Problem.MALFORMED, "expected a web page, got text without HTML tags");
    }
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    Document document = parser.parseInput(beginning(text), answer.uri().toString());
    Optional<Instant> published = date.apply(document); // before the document is stripped
    return new Article(read(asked, document, answer), published);
  }

  private static LinkedPage read(String asked, Document document, WebResponse answer)
      throws FetchException {
    ArticleData data = ArticleData.of(document);
    boolean isArticle = data.isArticle() || document.selectFirst("article") != null;
    String found = MainText.of(document);
    boolean isShort =
        isArticle ? found.length() < SHORTEST_ARTICLE : Walls.said(found) < SHORTEST_TEXT;
    if (isShort && !isArticle) {
      ResponseChecks.refusePages(answer.body()); // reports a block page as such
    }
    if (Walls.isOne(data, isArticle, asked, document.location(), found)) {
      throw new FetchException(
          Problem.BLOCKED, "expected the page, got a login, consent or error page");
    }
    String text = isShort ? data.body() : found;
    boolean saysNothing = data.description().isEmpty() && text.isEmpty();
    if (saysNothing && (data.title().isEmpty() || !found.isEmpty() && !isArticle)) {
      throw new FetchException(Problem.MALFORMED, "the page has no title, description or text");
    }
    return new LinkedPage(data.title(), data.description(), text, data.canonical());
  }

  private static String beginning(String page) {
    String html = Texts.beginning(page, MOST_CHARACTERS);
    int left = MOST_TAGS * ATTRIBUTES_OF_A_TAG;
    boolean isInTag = false;
    for (int at = 0; at < html.length(); at++) {
      char c = html.charAt(at);
      isInTag = c == '<' || isInTag && c != '>';
      left -= c == '<' ? ATTRIBUTES_OF_A_TAG : isInTag && c <= ' ' ? 1 : 0;
      if (left < 0) {
        return html.substring(0, at);
      }
    }
    return html;
  }
}
