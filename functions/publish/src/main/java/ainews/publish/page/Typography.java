package ainews.publish.page;

import ainews.shared.edition.Language;
import ainews.shared.text.TextPack;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets quotation marks, apostrophes and non-breaking spaces; the words stay the same. */
final class Typography {
  // For speed each pattern starts with its rarest character and looks around from there.
  private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern APOSTROPHE = Pattern.compile("'(?<=\\p{L}')(?=\\p{L})");

  /** The space between a figure and its unit, where no line should break. */
  private static final Pattern UNIT =
      Pattern.compile(
          " (?<=\\d )(?=(?:[kKMGTP]i?B|[kMG]?Hz|[kMG]?W|[nm]?m|kg|GFLOPS|TOPS|%)(?!\\w))");

  /** The first letters of the units in {@link #UNIT}. */
  private static final String UNITS_BEGIN = "kKMGTPHWnm%";

  private Typography() {}

  /**
   * Sets a text. One whose language is not in the registry stays as it is, since it may have marks
   * of its own.
   *
   * @param tag the BCP 47 tag of the text's language
   */
  static String set(String text, String tag) {
    Optional<TextPack> pack = Language.ofTag(tag).map(Language::text);
    return pack.map(marks -> set(text, marks)).orElse(text);
  }

  private static String set(String text, TextPack marks) {
    String bound = mayHaveUnit(text) ? UNIT.matcher(text).replaceAll("\u00a0") : text;
    if (bound.indexOf('"') < 0 && bound.indexOf('\'') < 0) {
      return bound;
    }
    if (bound.chars().filter(c -> c == '"').count() % 2 == 1) {
      return bound;
    }
    String paired =
        PAIR.matcher(bound).replaceAll(marks.quotes().getFirst() + "$1" + marks.quotes().getLast());
    return marks
        .apostrophe()
        .map(mark -> APOSTROPHE.matcher(paired).replaceAll(mark))
        .orElse(paired);
  }

  /** A quick test that spares most texts the pattern. */
  private static boolean mayHaveUnit(String text) {
    int space = text.indexOf(' ', 1);
    while (space > 0 && space < text.length() - 1) {
      if (isDigit(text.charAt(space - 1)) && UNITS_BEGIN.indexOf(text.charAt(space + 1)) >= 0) {
        return true;
      }
      space = text.indexOf(' ', space + 1);
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
