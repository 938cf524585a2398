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

/** Converts the HTML in services' responses into plain text. */
public final class Html {
  /** Tags that also occur in plain text, so that only complete elements count as markup. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)</(?:a|abbr|b|blockquote|center|cite|code|dd|del|div|dl|dt|em|figure|font|h[1-6]|i"
              + "|iframe|ins|kbd|li|mark|noscript|ol|p|pre|q|s|script|section|small|span|strike|strong|style"
              + "|sub|sup|svg|table|tbody|td|template|th|thead|tr|tt|u|ul)\\s*>|<(?:br|hr|img|p)\\b[^<>]*>");

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

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
    return Jsoup.parseBodyFragment(RawText.closed(html)).body();
  }

  /** The text with its entities decoded. */
  public static String unescape(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  /** Returns whether a text meant to be plain contains HTML elements. */
  public static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  /** Turns plain text into HTML and keeps its line ends. Text with HTML elements is unchanged. */
  public static String ofPlain(String text) {
    return isMarkup(text)
        ? text
        : Entities.escape(text).replace("\r\n", "\n").replace("\n", "<br>");
  }

  /**
   * Repairs the HTML of feeds: decodes markup that was escaped twice, and turns the empty lines of
   * text without markup into paragraphs.
   */
  public static String ofFeed(String html) {
    if (html.indexOf('<') >= 0) {
      return html;
    }
    String decoded = html.contains("&lt;") ? unescape(html) : html;
    return isMarkup(decoded) ? decoded : EMPTY_LINE.matcher(html).replaceAll("<p>");
  }

  /** Returns the text of a title, which may be plain text or HTML. */
  public static String titleOf(String title) {
    String plain = title.contains("<![CDATA[") ? RawText.closed(title) : title;
    String text = isMarkup(plain) ? toText(plain) : unescape(plain);
    return isMarkup(text) ? toText(text) : text;
  }

  /** The text of an element, formatted like {@link #toText(String)}. */
  public static String toText(Element element) {
    TextVisitor words = new TextVisitor();
    NodeTraversor.filter(words, element);
    return Texts.paragraphs(words.text());
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
}
