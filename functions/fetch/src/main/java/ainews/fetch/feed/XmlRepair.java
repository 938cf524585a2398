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

/** Repairs the most frequent errors in feeds. */
final class XmlRepair {
  /** The elements that are entries. */
  static final Set<String> ENTRIES = Set.of("item", "entry");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|([A-Za-z][A-Za-z0-9]{1,30});)?");

  private XmlRepair() {}

  /** Removes the characters that XML forbids. */
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

  /** The index of the first illegal character, or the length of the text. */
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
   * Closes every element, at its likely end, and removes comments, processing instructions and
   * declarations.
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

  /** Returns whether the element is an entry. Inside another, it is the next: an end is missing. */
  private static boolean isEntry(Element element) {
    String name = element.tagName();
    return ENTRIES.contains(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Replaces HTML references that XML does not know by their characters, removes references to
   * illegal characters, and escapes ampersands that begin no reference.
   */
  static String references(String document) {
    Matcher matcher = REFERENCE.matcher(document);
    StringBuilder repaired = new StringBuilder(document.length());
    while (matcher.find()) {
      matcher.appendReplacement(repaired, Matcher.quoteReplacement(repair(matcher)));
    }
    return matcher.appendTail(repaired).toString();
  }

  private static String repair(Matcher reference) {
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
