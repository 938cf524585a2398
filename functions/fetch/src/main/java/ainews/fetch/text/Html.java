package ainews.fetch.text;

import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Converts the HTML in services' responses into plain text. */
public final class Html {
  private static final Set<String> UNREAD = Set.of("script", "style", "noscript", "template");

  private Html() {}

  /**
   * The text with entities decoded. Empty lines separate paragraphs, line breaks separate list
   * entries.
   */
  public static String toText(String html) {
    return toText(body(html));
  }

  /** Parses HTML once, for callers that need both its text and its links. */
  public static Element body(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return new Element("body").appendChild(new TextNode(html)); // plain text needs no parser
    }
    return Jsoup.parseBodyFragment(html).body();
  }

  /** The text with its entities decoded. */
  public static String unescape(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  /** The text of an element, formatted like {@link #toText(String)}. */
  public static String toText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.filter(
        new NodeFilter() {
          private int preformatted;

          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(preformatted > 0 ? words.getWholeText() : words.text());
            } else if (node instanceof Element start) {
              if (UNREAD.contains(start.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
              }
              preformatted += isPreformatted(start) ? 1 : 0;
              text.append(breakAt(start));
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element end) {
              preformatted -= isPreformatted(end) ? 1 : 0;
              text.append(end.isBlock() ? breakAt(end) : "");
            }
            return FilterResult.CONTINUE;
          }
        },
        element);
    return Texts.paragraphs(text.toString());
  }

  /**
   * The web addresses that the HTML links to, in order, each once.
   *
   * @param base resolves relative links
   */
  public static List<String> links(String html, String base) {
    return links(body(html), base);
  }

  /** Like {@link #links(String, String)}, for the links inside an element. */
  public static List<String> links(Element element, String base) {
    Set<String> links = new LinkedHashSet<>();
    for (Element anchor : element.getElementsByTag("a")) {
      Urls.resolve(base, anchor.attr("href")).ifPresent(links::add);
    }
    return List.copyOf(links);
  }

  private static String breakAt(Element element) {
    return switch (element.normalName()) {
      case "br" -> "\n";
      case "li", "tr", "td", "dt", "dd" -> "\n";
      default -> element.isBlock() ? "\n\n" : "";
    };
  }

  private static boolean isPreformatted(Element element) {
    return element.normalName().equals("pre");
  }
}
