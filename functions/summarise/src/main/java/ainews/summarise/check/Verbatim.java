package ainews.summarise.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds words letter by letter, whatever the form of spaces, quotation marks and dashes. */
final class Verbatim {
  private static final Pattern QUOTES = Pattern.compile("[“”„‟\"«»「」『』‘’‚‛'`´]");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private Verbatim() {}

  /** The text in one form: compatibility form (NFKC), plain marks, single spaces. */
  static String normal(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    plain = QUOTES.matcher(plain).replaceAll("'");
    plain = DASHES.matcher(plain).replaceAll("-").replace("…", "...");
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }

  /** The same in lower case, without spaces: languages differ in where they put them. */
  static String letters(String text) {
    return normal(text).toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
