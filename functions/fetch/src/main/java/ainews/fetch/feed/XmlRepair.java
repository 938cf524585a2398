package ainews.fetch.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Mends what feeds get wrong most often. */
final class XmlRepair {
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
      return isLegal(Integer.parseInt(reference.group(1))) ? reference.group() : "";
    }
    if (reference.group(2) != null) {
      return isLegal(Integer.parseInt(reference.group(2), 16)) ? reference.group() : "";
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
