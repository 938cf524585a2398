package ainews.fetch.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Collects the text of a parsed page or fragment in reading order. */
final class TextVisitor implements NodeFilter {
  /** Elements that browsers run, style or draw, fallbacks for these, and deleted text. */
  private static final Set<String> UNREAD =
      Set.of(
          "title",
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "noembed",
          "noframes",
          "svg",
          "canvas",
          "audio",
          "video",
          "select",
          "datalist",
          "textarea",
          "annotation",
          "annotation-xml",
          "del",
          "s",
          "strike");

  private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none");

  private final StringBuilder text = new StringBuilder();
  private int preformatted;

  String text() {
    return text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(preformatted > 0 ? words.getWholeText() : words.text());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (UNREAD.contains(name) || isUnseen(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (Superscripts.isOne(element)) {
      Superscripts.append(element, text);
      return FilterResult.SKIP_ENTIRELY;
    }
    preformatted += isPreformatted(name) ? 1 : 0;
    text.append(name.equals("q") ? "\"" : breakAt(element, name));
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      preformatted -= isPreformatted(name) ? 1 : 0;
      text.append(name.equals("q") ? "\"" : isBlock(element, name) ? breakAt(element, name) : "");
    }
    return FilterResult.CONTINUE;
  }

  /**
   * Returns whether the element is hidden from readers, such as formulas beside the same text and
   * the preview lines of newsletters.
   */
  private static boolean isUnseen(Element element) {
    return element.attributesSize() > 0
        && (element.attr("aria-hidden").equals("true") && !element.isBlock()
            || element.hasAttr("hidden")
            || HIDDEN.matcher(element.attr("style")).find());
  }

  private static String breakAt(Element element, String name) {
    return switch (name) {
      case "br" -> "\n";
      case "li", "tr", "td", "dt", "dd" -> "\n";
      case "mtd" -> " ";
      default -> isBlock(element, name) ? "\n\n" : "";
    };
  }

  private static boolean isBlock(Element element, String name) {
    return element.isBlock() || name.equals("summary");
  }

  private static boolean isPreformatted(String name) {
    return name.equals("pre");
  }
}
