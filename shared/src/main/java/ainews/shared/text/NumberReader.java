package ainews.shared.text;

import static ainews.shared.text.NumberForms.isDigit;
import static ainews.shared.text.NumberForms.isLatin;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the figures of a text in any language of the product, in digits, words and Chinese
 * characters, with scales and units. Those of addresses, handles and ids are left out.
 */
public final class NumberReader {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://|www\\.|(?<!\\w)@\\w|\\w@[\\w-]{1,63}+\\.[a-z]|\\.[a-z]{2,24}+/|(?<!\\w)[ru]/\\w");

  private final String text;
  private final FoundQuantities found;
  private final DigitReader digits;
  private final WordReader words;

  private NumberReader(String text, char decimal) {
    PlainText plain = PlainText.of(text);
    this.text = plain.text();
    this.found = new FoundQuantities(plain);
    CalendarReader calendar = new CalendarReader(plain, found);
    this.digits = new DigitReader(plain, decimal, calendar, found);
    this.words = new WordReader(plain, calendar, found);
  }

  /** Returns the figures of a text with decimal points, in order. */
  public static List<Quantity> read(String text) {
    return new NumberReader(text, '.').read();
  }

  /** Returns the figures of a text in a language, in order. */
  public static List<Quantity> read(String text, TextPack language) {
    return new NumberReader(text, language.decimal()).read();
  }

  private List<Quantity> read() {
    int tokenEnd = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (at >= tokenEnd && isOfToken(c)) {
        tokenEnd = tokenEnd(at);
        if (isAddress(at, tokenEnd)) {
          at = tokenEnd;
          continue;
        }
      }
      int next = at;
      if (isDigit(c)) {
        next = digits.read(at);
      } else if (isLatin(c)) {
        next = words.word(at);
      } else if (NumberForms.CHARACTERS.get(c)) {
        next = words.characters(at);
      }
      at = Math.max(at + 1, next);
    }
    return found.all();
  }

  private static boolean isOfToken(char c) {
    return c > ' ' && c < '\u2e80';
  }

  private int tokenEnd(int from) {
    int at = from;
    while (at < text.length() && isOfToken(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isAddress(int from, int to) {
    boolean mayBe = false;
    for (int i = from; i < to && !mayBe; i++) {
      char c = text.charAt(i);
      mayBe = c == '/' || c == '@' || c == 'w' && text.startsWith("www.", i);
    }
    return mayBe && ADDRESS.matcher(text).region(from, to).find();
  }
}
