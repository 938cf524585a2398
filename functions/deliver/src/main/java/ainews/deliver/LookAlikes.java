package ainews.deliver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces marks by characters that look like them, for markup that has no escapes. An underscore
 * within a word is no mark.
 */
public final class LookAlikes {
  private static final String MARKS = "\\*_~`[]()!|<>#$";
  private static final String ALIKE = "＼∗ˍ∼ˋ［］（）！｜‹›＃＄";
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");

  private LookAlikes() {}

  public static String of(String plain) {
    StringBuilder text = new StringBuilder(plain);
    for (int i = 0; i < text.length(); i++) {
      int mark = MARKS.indexOf(text.charAt(i));
      boolean isInWord =
          text.charAt(i) == '_'
              && i > 0
              && i + 1 < plain.length()
              && Character.isLetterOrDigit(plain.charAt(i - 1))
              && Character.isLetterOrDigit(plain.charAt(i + 1));
      if (mark >= 0 && !isInWord) {
        text.setCharAt(i, ALIKE.charAt(mark));
      }
    }
    return text.toString();
  }

  /** The same at the start of a line, where a dash or a number would start a list. */
  public static String ofLine(String plain) {
    Matcher number = NUMBER.matcher(plain);
    if (number.find()) {
      return number.group(1)
          + (number.group(2).equals(".") ? "․" : "）")
          + of(plain.substring(number.end()));
    }
    return switch (plain.isEmpty() ? ' ' : plain.charAt(0)) {
      case '-' -> "–" + of(plain.substring(1));
      case '+' -> "＋" + of(plain.substring(1));
      case '=' -> "＝" + of(plain.substring(1));
      default -> of(plain);
    };
  }
}
