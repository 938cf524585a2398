package ainews.summarise.gate;

import java.util.Locale;

/** Makes copies of texts to compare, in which every character keeps its place. */
final class Characters {
  private Characters() {}

  /**
   * Full-width letters, digits and signs as half-width ones, but not the comma: in 8%，12% it parts
   * two figures. All dashes are one, all spaces one. Of marks that combine with a letter the first
   * is kept: at each of many in a row a pattern's word boundary would look back over all of them.
   */
  static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    boolean mark = false;
    for (int i = 0; i < text.length(); i++) {
      boolean before = mark;
      mark = isMark(text.charAt(i));
      half.append(mark && before ? ' ' : halfWidth(text.charAt(i)));
    }
    return half.toString();
  }

  private static boolean isMark(char c) {
    return c >= 0x300
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
          default -> false;
        };
  }

  private static char halfWidth(char c) {
    if (c < 0x80) {
      return c == '\t' ? ' ' : c;
    }
    return switch (c) {
      case '，', '；', '：', '！', '？', '（', '）' -> c;
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '〜', '～' -> '–';
      case '’', '‘' -> '\'';
      case '萬' -> '万';
      case '億' -> '亿';
      case '兩' -> '两';
      case '個' -> '个';
      case '點' -> '点';
      case '條' -> '条';
      case '張' -> '张';
      case '種' -> '种';
      case '週' -> '周';
      case '時' -> '时';
      case '鐘' -> '钟';
      default -> {
        if (c > 0xff00 && c < 0xff5f) {
          yield (char) (c - 0xfee0);
        }
        yield Character.isSpaceChar(c) ? ' ' : c;
      }
    };
  }

  /** In lower case with the length kept. */
  static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() == text.length()) {
      return lower;
    }
    StringBuilder each = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      each.append(Character.toLowerCase(text.charAt(i)));
    }
    return each.toString();
  }

  static boolean isHan(int codePoint) {
    return codePoint >= 0x3400
        && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  static boolean isLatin(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= 0xc0 && c < 0x250 && Character.isLetter(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
