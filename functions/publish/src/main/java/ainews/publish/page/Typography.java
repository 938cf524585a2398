package ainews.publish.page;

import java.util.regex.Pattern;

/** Sets a text as print does. Only how it looks changes: figures, names and words stay. */
final class Typography {
  private static final Pattern PAIR = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

  private Typography() {}

  /**
   * @param tag the BCP 47 tag of the text's language; other languages than English have marks of
   *     their own
   */
  static String set(String text, String tag) {
    boolean isPlain = text.indexOf('"') < 0 && text.indexOf('\'') < 0;
    if (isPlain || !tag.equals("en") || text.chars().filter(c -> c == '"').count() % 2 == 1) {
      return text;
    }
    String paired = PAIR.matcher(text).replaceAll("“$1”");
    return APOSTROPHE.matcher(paired).replaceAll("’");
  }
}
