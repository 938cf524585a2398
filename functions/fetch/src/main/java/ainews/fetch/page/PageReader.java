package ainews.fetch.page;

import ainews.fetch.ResponseChecks;
import ainews.fetch.text.Html;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Finds what a web page says among all that stands around it. */
final class PageReader {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml", "");
  private static final Pattern CHARSET =
      Pattern.compile("charset=[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final int SHORTEST_TEXT = 140;

  /** What stands around an article on pages that are marked up with care, and banners. */
  private static final String FURNITURE =
      "nav, footer, aside, dialog, [role=navigation], [role=dialog], [role=contentinfo],"
          + " body [class*=cookie], body [id*=cookie], body [class*=consent], body [id*=consent]";

  /** Beyond these the search for the main text takes minutes, and no article is written so. */
  private static final int MOST_NODES = 100_000;

  private static final int DEEPEST = 200;

  private PageReader() {}

  /**
   * @throws FetchException if the answer is no page that says anything
   */
  static LinkedPage read(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    if (answer.type().equals("text/plain")) {
      String named = charset(answer);
      Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
      return new LinkedPage("", "", new String(answer.body(), charset));
    }
    if (!HTML.contains(answer.type())) {
      throw new FetchException(Problem.MALFORMED, "no page but " + answer.type());
    }
    String address = answer.uri().toString();
    Document document = parse(answer, address);
    LinkedPage page =
        new LinkedPage(
            first(document, "meta[property=og:title]", "title"),
            first(document, "meta[property=og:description]", "meta[name=description]"),
            mainText(document, address));
    if (page.title().isEmpty() && page.description().isEmpty() && page.text().isEmpty()) {
      throw new FetchException(Problem.MALFORMED, "a page without words");
    }
    return page;
  }

  private static Document parse(WebResponse answer, String address) throws FetchException {
    try {
      return Jsoup.parse(new ByteArrayInputStream(answer.body()), charset(answer), address);
    } catch (IOException e) {
      throw new FetchException(Problem.MALFORMED, "no page: " + e.getMessage(), e);
    }
  }

  /** The one the server names, if Java knows it; null lets the page's own say count. */
  private static String charset(WebResponse answer) {
    Matcher named = CHARSET.matcher(answer.header("content-type").orElse(""));
    try {
      return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static String mainText(Document document, String address) {
    document.select(FURNITURE).stream()
        .filter(element -> element.selectFirst("article, main") == null)
        .forEach(Element::remove);
    if (isMonstrous(document)) {
      return "";
    }
    Article article = new Readability4J(address, document).parse();
    Element content = article.getArticleContent();
    String text = content == null ? "" : Html.toText(content);
    return text.length() < SHORTEST_TEXT ? "" : text;
  }

  private static boolean isMonstrous(Document document) {
    int[] nodes = {0};
    return NodeTraversor.filter(
            (node, depth) ->
                depth > DEEPEST || nodes[0]++ > MOST_NODES
                    ? FilterResult.STOP
                    : FilterResult.CONTINUE,
            document)
        == FilterResult.STOP;
  }

  private static String first(Document document, String... selectors) {
    for (String selector : selectors) {
      Element element = document.selectFirst(selector);
      String words =
          element == null
              ? ""
              : element.hasAttr("content") ? element.attr("content") : element.text();
      if (!words.isBlank()) {
        return words;
      }
    }
    return "";
  }
}
