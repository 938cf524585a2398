package ainews.fetch.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;

/** Mends what feeds get wrong most often. */
final class XmlRepair {
  /** The elements that are entries. */
  static final Set<String> ENTRIES = Set.of("item", "entry");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{1,30});)?");

  private XmlRepair() {}

  /** The text without characters that XML has no place for. */
  static String legalCharacters(String text) {
    char[] characters = text.toCharArray();
    int end = legalEnd(characters, 0);
    if (end == characters.length) {
      return text;
    }
    StringBuilder legal = new StringBuilder(characters.length);
    int from = 0;
    while (from < characters.length) {
      legal.append(characters, from, end - from);
      from = Math.min(characters.length, end + 1);
      end = legalEnd(characters, from);
    }
    return legal.toString();
  }

  /** Where the first illegal character stands. */
  private static int legalEnd(char[] text, int from) {
    int at = from;
    while (at < text.length) {
      if (isCommon(text[at])) {
        at++;
      } else if (Character.isSupplementaryCodePoint(Character.codePointAt(text, at))) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /**
   * The document with every element closed, in its place as far as that can be known; comments,
   * instructions and declarations go.
   */
  static String closed(String document) {
    Document parsed = Jsoup.parse(references(document), "", Parser.xmlParser());
    parsed.outputSettings().prettyPrint(false);
    parsed.filter(
        (node, depth) ->
            node instanceof Comment
                    || node instanceof XmlDeclaration
                    || node instanceof DocumentType
                ? FilterResult.REMOVE
                : FilterResult.CONTINUE);
    for (Element entry : parsed.getAllElements().reversed()) {
      if (isEntry(entry)) {
        entry.parents().reversed().stream()
            .filter(XmlRepair::isEntry)
            .findFirst()
            .ifPresent(open -> open.after(entry));
      }
    }
    return parsed.outerHtml();
  }

  /** An entry inside another is the next one: the end of the first is missing. */
  private static boolean isEntry(Element element) {
    String name = element.tagName();
    return ENTRIES.contains(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * References that XML does not know become what HTML means by them, those to illegal characters
   * go, and an ampersand that starts none becomes one that stands for itself.
   */
  static String references(String document) {
    Matcher matcher = REFERENCE.matcher(document);
    StringBuilder mended = new StringBuilder(document.length());
    while (matcher.find()) {
      matcher.appendReplacement(mended, Matcher.quoteReplacement(mend(matcher)));
    }
    return matcher.appendTail(mended).toString();
  }

  private static String mend(Matcher reference) {
    if (reference.group(1) != null) {
      return character(Integer.parseInt(reference.group(1)));
    }
    if (reference.group(2) != null) {
      return character(Integer.parseInt(reference.group(2), 16));
    }
    if (reference.group(3) == null) {
      return "&amp;";
    }
    return switch (reference.group(3)) {
      case "amp", "lt", "gt", "quot", "apos" -> reference.group();
      default -> {
        String meant = Parser.unescapeEntities(reference.group(), true);
        yield meant.startsWith("&") ? "&amp;" + reference.group().substring(1) : meant;
      }
    };
  }

  private static String character(int codePoint) {
    return isLegal(codePoint) ? "&#" + codePoint + ";" : "";
  }

  private static boolean isCommon(char c) {
    return c >= ' ' && c < '\ud800'
        || c == '\n'
        || c == '\t'
        || c == '\r'
        || c >= '\ue000' && c < '\ufffe';
  }

  private static boolean isLegal(int codePoint) {
    return Character.isValidCodePoint(codePoint)
        && (codePoint > 0xffff || isCommon((char) codePoint));
  }
}
