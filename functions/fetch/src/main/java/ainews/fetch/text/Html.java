package ainews.fetch.text;

import ainews.shared.text.Texts;
import ainews.shared.text.Urls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Turns the HTML that services put into their answers into plain text. */
public final class Html {
  /** Tags that people write in words too, so that only whole elements of them are markup. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</(?:a|abbr|b|blockquote|center|cite|code|dd|del|div|dl|dt|em|figure|font|h[1-6]|i"
              + "|iframe|ins|kbd|li|mark|ol|p|pre|q|s|script|section|small|span|strike|strong|style"
              + "|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)\\s*>|<(?:br|hr|img|p)\\b[^<>]*>");

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

  private Html() {}

  /** The words, entities decoded, paragraphs parted by empty lines, list entries by line ends. */
  public static String toText(String html) {
    return toText(body(html));
  }

  /** The HTML, parsed: what is asked of it twice is so parsed once. */
  public static Element body(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return new Element("body").appendChild(new TextNode(html)); // no markup, nothing to parse
    }
    return Jsoup.parseBodyFragment(RawText.closed(html)).body();
  }

  /** The text with its entities decoded. */
  public static String unescape(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  /** Whether a text that should be plain holds elements of HTML. */
  public static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  /**
   * The HTML of a text said to be plain: its line ends are kept, unless it holds HTML after all.
   */
  public static String ofPlain(String text) {
    return isMarkup(text)
        ? text
        : Entities.escape(text).replace("\r\n", "\n").replace("\n", "<br>");
  }

  /**
   * HTML as feeds hold it: where all its markup was escaped once too often it is decoded, and where
   * it has none its empty lines part paragraphs.
   */
  public static String ofFeed(String html) {
    if (html.indexOf('<') >= 0) {
      return html;
    }
    String decoded = html.contains("&lt;") ? unescape(html) : html;
    return isMarkup(decoded) ? decoded : EMPTY_LINE.matcher(html).replaceAll("<p>");
  }

  /** The words of a title, which some write as text and some as HTML. */
  public static String titleOf(String title) {
    String words = isMarkup(title) ? toText(title) : unescape(title);
    return isMarkup(words) ? toText(words) : words;
  }

  /** The words of an element and all below it. */
  public static String toText(Element element) {
    TextVisitor words = new TextVisitor();
    NodeTraversor.filter(words, element);
    return Texts.paragraphs(words.text());
  }

  /** The web addresses linked from the HTML, in order, each once. */
  public static List<String> links(String html, String base) {
    return links(body(html), base);
  }

  /** Those below the element. */
  public static List<String> links(Element element, String base) {
    Set<String> links = new LinkedHashSet<>();
    for (Element anchor : element.getElementsByTag("a")) {
      Urls.resolve(base, anchor.attr("href")).ifPresent(links::add);
    }
    return List.copyOf(links);
  }
}
