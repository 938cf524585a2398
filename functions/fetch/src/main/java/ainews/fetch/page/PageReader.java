package ainews.fetch.page;

import ainews.fetch.ResponseChecks;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Finds what a web page says among all that stands around it. */
final class PageReader {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml", "");
  private static final Pattern TAG = Pattern.compile("<(?:!--|!doctype|/?[a-zA-Z])");

  /** In characters. What calls itself an article may be short; of another page this is no text. */
  private static final int SHORTEST_ARTICLE = 140;

  private static final int SHORTEST_TEXT = 250;

  /** What comes after so many tags is not read: no article needs them, and each costs memory. */
  private static final int MOST_TAGS = 12_000;

  private static final int DEEPEST = 100;

  private PageReader() {}

  /** What was asked and answered in one place. */
  static LinkedPage read(WebResponse answer) throws FetchException {
    return read(answer.uri().toString(), answer);
  }

  /**
   * @param asked the address that was asked, before redirects
   * @throws FetchException if the answer is no page that says anything
   */
  static LinkedPage read(String asked, WebResponse answer) throws FetchException {
    boolean isPlain = answer.type().equals("text/plain");
    if (!isPlain && !HTML.contains(answer.type())) {
      throw new FetchException(Problem.MALFORMED, "no page but " + answer.type());
    }
    String text = PageBytes.text(answer);
    if (isPlain || answer.type().isEmpty() && !TAG.matcher(text).find()) {
      return new LinkedPage("", "", text);
    }
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    return read(asked, parser.parseInput(beginning(text), answer.uri().toString()), answer);
  }

  private static LinkedPage read(String asked, Document document, WebResponse answer)
      throws FetchException {
    ArticleData data = ArticleData.of(document);
    boolean isArticle = data.isArticle() || document.selectFirst("article") != null;
    String found = MainText.of(document);
    boolean isShort =
        isArticle ? found.length() < SHORTEST_ARTICLE : Walls.said(found) < SHORTEST_TEXT;
    if (isShort && !isArticle) {
      ResponseChecks.refusePages(answer.body()); // names what is refused or says nothing anyhow
    }
    if (Walls.isOne(data, asked, document.location(), found)) {
      throw new FetchException(Problem.BLOCKED, "a wall in place of the page");
    }
    String text = isShort ? data.body() : found;
    boolean saysNothing = data.description().isEmpty() && text.isEmpty();
    if (saysNothing && (data.title().isEmpty() || !found.isEmpty() && !isArticle)) {
      throw new FetchException(Problem.MALFORMED, "a page without words");
    }
    return new LinkedPage(data.title(), data.description(), text);
  }

  private static String beginning(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (tags++ == MOST_TAGS) {
        return html.substring(0, at);
      }
    }
    return html;
  }
}
