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

/** Extracts the title, description and main text of a web page. */
final class PageReader {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml", "");
  private static final Pattern CHARSET =
      Pattern.compile("charset=[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** In characters; a shorter main text is ignored. */
  private static final int MIN_TEXT = 140;

  /** Elements around an article, on pages with semantic markup, and cookie banners. */
  private static final String BOILERPLATE =
      "nav, footer, aside, dialog, [role=navigation], [role=dialog], [role=contentinfo],"
          + " body [class*=cookie], body [id*=cookie], body [class*=consent], body [id*=consent]";

  /** In a larger or deeper document, the search for the main text may take minutes. */
  private static final int MAX_NODES = 100_000;

  private static final int MAX_DEPTH = 200;

  private PageReader() {}

  /**
   * @throws FetchException if the response is a block page, not a page, or a page without any text
   */
  static LinkedPage read(WebResponse answer) throws FetchException {
    ResponseChecks.refusePages(answer.body());
    if (answer.type().equals("text/plain")) {
      String named = charset(answer);
      Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
      return new LinkedPage("", "", new String(answer.body(), charset));
    }
    if (!HTML.contains(answer.type())) {
      throw new FetchException(Problem.MALFORMED, "expected a web page, got " + answer.type());
    }
    String address = answer.uri().toString();
    Document document = parse(answer, address);
    LinkedPage page =
        new LinkedPage(
            first(document, "meta[property=og:title]", "title"),
            first(document, "meta[property=og:description]", "meta[name=description]"),
            mainText(document, address));
    if (page.title().isEmpty() && page.description().isEmpty() && page.text().isEmpty()) {
      throw new FetchException(Problem.MALFORMED, "the page has no title, description or text");
    }
    return page;
  }

  private static Document parse(WebResponse answer, String address) throws FetchException {
    try {
      return Jsoup.parse(new ByteArrayInputStream(answer.body()), charset(answer), address);
    } catch (IOException e) {
      throw new FetchException(Problem.MALFORMED, "cannot parse the page: " + e.getMessage(), e);
    }
  }

  /** The charset in the header, if Java supports it; null makes jsoup use the page's own. */
  private static String charset(WebResponse answer) {
    Matcher named = CHARSET.matcher(answer.header("content-type").orElse(""));
    try {
      return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }

  private static String mainText(Document document, String address) {
    document.select(BOILERPLATE).stream()
        .filter(element -> element.selectFirst("article, main") == null)
        .forEach(Element::remove);
    if (isTooLarge(document)) {
      return "";
    }
    Article article = new Readability4J(address, document).parse();
    Element content = article.getArticleContent();
    String text = content == null ? "" : Html.toText(content);
    return text.length() < MIN_TEXT ? "" : text;
  }

  private static boolean isTooLarge(Document document) {
    int[] nodes = {0};
    return NodeTraversor.filter(
            (node, depth) ->
                depth > MAX_DEPTH || nodes[0]++ > MAX_NODES
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
