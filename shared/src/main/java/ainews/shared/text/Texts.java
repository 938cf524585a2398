package ainews.shared.text;

/** Cleans spaces, line ends and invisible characters of text from outside. */
public final class Texts {
  /** The mark at the end of a text that was cut. */
  public static final String CUT = "…";

  /** From 0x80 on; a space where it has none. */
  private static final String WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  private static final char ZERO_WIDTH_NON_JOINER = '\u200c';
  private static final char ZERO_WIDTH_JOINER = '\u200d';

  private Texts() {}

  /**
   * The text as one line: line ends become spaces, runs of spaces become one, invisible characters
   * are removed.
   */
  public static String line(String text) {
    return spaced(text, " ", " ");
  }

  /**
   * The text with its lines: runs of empty lines become one, spaces at line ends and invisible
   * characters are removed.
   */
  public static String paragraphs(String text) {
    return spaced(text, "\n", "\n\n");
  }

  /**
   * The text; if it is longer than {@code max} characters, its beginning with a mark, {@code max}
   * characters at most.
   */
  public static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = max - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + CUT;
  }

  /** The first {@code max} characters at most, without a mark; no surrogate pair is split. */
  public static String beginning(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    boolean isSplit = max > 0 && Character.isHighSurrogate(text.charAt(max - 1));
    return text.substring(0, isSplit ? max - 1 : max);
  }

  /** Every text passes here, most of them twice, so a clean one is not copied. */
  private static String spaced(String given, String lineEnd, String paragraphEnd) {
    if (isSpaced(given)) {
      return given;
    }
    String text = withoutControls(given);
    StringBuilder spaced = new StringBuilder(0);
    int from = endOfGap(text, 0);
    int end = endOfWord(text, from);
    int next = endOfGap(text, end);
    while (next < text.length()) {
      String gap =
          switch (lineEnds(text, end, next)) {
            case -1 -> "";
            case 0 -> " ";
            case 1 -> lineEnd;
            default -> paragraphEnd;
          };
      if (gap.length() != next - end || !text.startsWith(gap, end)) {
        spaced.append(text, from, end).append(gap);
        from = next;
      }
      end = endOfWord(text, next);
      next = endOfGap(text, end);
    }
    return spaced.isEmpty() ? text.substring(from, end) : spaced.append(text, from, end).toString();
  }

  /**
   * The text with the characters that Windows-1252 has in the place of the controls from U+0080 to
   * U+009F: no text means those controls, and {@code &#146;} means an apostrophe.
   */
  private static String withoutControls(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) >> 5 != 0x80 >> 5) {
      first++;
    }
    StringBuilder meant = new StringBuilder(first < text.length() ? text : "");
    for (int at = first; at < text.length(); at++) {
      int place = text.charAt(at) - 0x80;
      if (place >= 0 && place < WINDOWS_1252.length() && WINDOWS_1252.charAt(place) != ' ') {
        meant.setCharAt(at, WINDOWS_1252.charAt(place));
      }
    }
    return meant.isEmpty() ? text : meant.toString();
  }

  /** Whether it consists of plain words with one space between them. */
  private static boolean isSpaced(String text) {
    boolean isWord = text.isEmpty();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isPlain(c) && !(c == ' ' && isWord)) {
        return false;
      }
      isWord = c != ' ';
    }
    return isWord;
  }

  /** A quick answer for most characters, without Unicode's tables. */
  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7f || c >= '\u4e00' && c <= '\u9fff' || c >= '\uff01' && c <= '\uff5e';
  }

  /** Where the next word begins. */
  private static int endOfGap(String text, int from) {
    int at = from;
    while (at < text.length() && endOfWord(text, at, at + 1) == at) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** The number of line ends in a gap; -1 if it has not even a space. */
  private static int lineEnds(String text, int from, int to) {
    int ends = 0;
    boolean isGap = false;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      boolean isSecondHalf = c == '\n' && at > from && text.charAt(at - 1) == '\r';
      ends += isSecondHalf ? 0 : lineEnds(c);
      isGap = isGap || ends > 0 || isSpace(c);
    }
    return isGap ? ends : -1;
  }

  /** The index of the first character that is a space, a line end or invisible. */
  private static int endOfWord(String text, int from) {
    return endOfWord(text, from, text.length());
  }

  private static int endOfWord(String text, int from, int to) {
    int at = from;
    while (at < to) {
      if (isPlain(text.charAt(at))) {
        at++;
      } else {
        int character = text.codePointAt(at);
        if (isSpace(character) || lineEnds(character) > 0 || isInvisible(character)) {
          return at;
        }
        at += Character.charCount(character);
      }
    }
    return at;
  }

  private static int lineEnds(int character) {
    return switch (character) {
      case '\n', '\r', '\u2028' -> 1;
      case '\u2029' -> 2;
      default -> 0;
    };
  }

  private static boolean isSpace(int character) {
    return character == ' '
        || character == '\t'
        || character >= 0xa0 && Character.getType(character) == Character.SPACE_SEPARATOR;
  }

  /**
   * Control, format (zero-width, bidirectional, tag), surrogate and unassigned characters carry no
   * words. The joiners of emoji and of some scripts are kept.
   */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
          character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }
}
