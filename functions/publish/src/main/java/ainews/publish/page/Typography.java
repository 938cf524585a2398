package ainews.publish.page;

import ainews.shared.edition.Language;
import ainews.shared.text.TextPack;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets quotation marks, apostrophes, Latin marks in Latin text and non-breaking spaces; the words
 * stay the same.
 */
final class Typography {
  // For speed each pattern starts with its rarest character and looks around from there.
  private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern APOSTROPHE = Pattern.compile("'(?<=[\\p{L}\\p{N}]')(?=\\p{L})");
  private static final Pattern SINGLE =
      Pattern.compile("'(?<![\\p{L}\\p{N}]')([^']+)'(?![\\p{L}\\p{N}])");

  /** Quotation marks of any language. */
  private static final Pattern OTHER_PAIR = Pattern.compile("[“„«「]\\s?([^“”„«»「」]*?)\\s?[”“»」]");

  /** Wide marks, unless they end Chinese words within the text. */
  private static final Pattern WIDE = Pattern.compile("([，、。：；！？（）])(?<!\\p{IsHan}.)[ \\u3000]*");

  private static final Map<String, String> NARROW =
      Map.of(
          "，", ", ", "、", ", ", "。", ". ", "：", ": ", "；", "; ", "！", "! ", "？", "? ", "（", " (",
          "）", ") ");

  /** The space between a figure and its unit, where no line should break. */
  private static final Pattern UNIT =
      Pattern.compile(
          " (?<=\\d )(?=(?:[kKMGTP]i?B|[kMG]?Hz|[kMG]?W|[nm]?m|kg|GFLOPS|TOPS|%)(?!\\w))");

  /** A name with its version, such as "Claude Opus 4.6" or "Llama 3 8B". */
  private static final Pattern VERSION =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d]{0,11}(?: \\p{Lu}\\p{L}{0,11})? \\d[\\d.]*(?: \\d+[BM]\\b)?");

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
    Seen seen = Seen.in(text);
    String set = text;
    if (seen.wide && marks.isLatin()) {
      set = WIDE.matcher(set).replaceAll(mark -> NARROW.get(mark.group(1))).strip();
      set = set.replace("  ", " ").replaceAll(" (?=[,.:;!?)])", "");
    }
    if (seen.figure) {
      set = UNIT.matcher(set).replaceAll("\u00a0");
      set = VERSION.matcher(set).replaceAll(name -> name.group().replace(' ', '\u00a0'));
    }
    return seen.quote ? quoted(set, marks) : set;
  }

  private static String quoted(String text, TextPack marks) {
    String pair =
        Matcher.quoteReplacement(marks.quotes().getFirst())
            + "$1"
            + Matcher.quoteReplacement(marks.quotes().getLast());
    String set = OTHER_PAIR.matcher(text).replaceAll(pair);
    if (set.chars().filter(c -> c == '"').count() % 2 == 1) {
      return set;
    }
    set = PAIR.matcher(set).replaceAll(pair);
    if (marks.apostrophe().isEmpty()) {
      return set;
    }
    set = APOSTROPHE.matcher(set).replaceAll(marks.apostrophe().get());
    // Within a quotation the marks are single, so there they stay as they are.
    return set.contains(marks.quotes().getFirst()) ? set : SINGLE.matcher(set).replaceAll(pair);
  }

  /** What a text has, found in one pass, which spares most texts the patterns. */
  private record Seen(boolean quote, boolean figure, boolean wide) {
    static Seen in(String text) {
      boolean quote = false;
      boolean figure = false;
      boolean wide = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ') {
          figure |= i > 0 && (isDigit(text.charAt(i - 1)) || isDigit(next(text, i)));
        } else if (c == '"' || c == '\'') {
          quote = true;
        } else if (c > 0x7f) {
          quote |= "“„«「".indexOf(c) >= 0;
          wide |= "，、。：；！？（）".indexOf(c) >= 0;
        }
      }
      return new Seen(quote, figure, wide);
    }

    private static char next(String text, int at) {
      return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
