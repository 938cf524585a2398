package ainews.shared.text;

import static ainews.shared.text.NumberForms.isLatin;
import static ainews.shared.text.NumberForms.isWord;

import ainews.shared.text.NumberForms.Found;
import ainews.shared.text.NumberForms.Unit;
import ainews.shared.text.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures in digits: quantities, versions and ordinals. */
final class DigitReader {
  /** Longer ones are ids. */
  private static final int MOST_DIGITS = 15;

  private static final int LONGEST_NAME = 40;
  private static final Pattern POINT =
      Pattern.compile("\\d{1,3}(?:,\\d{3}){1,5}+(?!\\d)(?:\\.\\d++)?|\\d++(?:\\.\\d++)*+");
  private static final Pattern COMMA =
      Pattern.compile(
          "\\d{1,3}(?:[ .\u00a0\u202f]\\d{3}){1,5}+(?!\\d)(?:,\\d++)?|\\d++(?:[.,]\\d++)*+");
  private static final Pattern GROUPS = Pattern.compile("[ .\u00a0\u202f](?=\\d{3}(?!\\d))");
  private static final Pattern ORDINAL_END = Pattern.compile("(?:st|nd|rd|th)(?![a-z\\d])");
  private static final Pattern NAME_END = Pattern.compile("[a-z]{1,3}(?![a-z])");
  private static final Pattern SMALL_DECIMAL = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern HEX = Pattern.compile("(?=\\d{0,40}[a-f]{1,40}\\d)[\\da-f]{7,40}");

  private final PlainText plain;
  private final String text;
  private final boolean hasComma;
  private final CalendarReader calendar;
  private final FoundQuantities found;

  DigitReader(PlainText plain, char decimal, CalendarReader calendar, FoundQuantities found) {
    this.plain = plain;
    this.text = plain.text();
    this.hasComma = decimal == ',';
    this.calendar = calendar;
    this.found = found;
  }

  /** Reads the figure that begins with a digit; returns where it ends. */
  int read(int at) {
    Matcher match = NumberForms.at(hasComma ? COMMA : POINT, text, at);
    match.lookingAt();
    int end = match.end();
    if (isId(at, end)) {
      return endOfName(end);
    }
    String written =
        hasComma
            ? GROUPS.matcher(match.group()).replaceAll("").replace(',', '.')
            : match.group().replace(",", "");
    Optional<Found<Unit>> currency =
        NumberForms.currencyBefore(text, at).filter(one -> one.end() >= found.endBefore());
    int start = currency.map(Found::end).orElse(at);
    boolean isAttached = currency.isEmpty() && at > 0 && isLatin(text.charAt(at - 1));
    boolean isName = isAttached || currency.isEmpty() && isBehindName(at);
    int date = isName || currency.isPresent() ? at : calendar.digits(at);
    if (date > at) {
      return date;
    }
    if (written.indexOf('.') != written.lastIndexOf('.')) {
      return version(at, end, written, List.of());
    }
    BigDecimal number = new BigDecimal(written);
    boolean isQuarter = isAttached && text.charAt(at - 1) == 'q' && !isWord(text, at - 2);
    if (isQuarter || NumberForms.at(ORDINAL_END, text, end).lookingAt()) {
      int last = isQuarter ? end : end + 2;
      return found.add(Quantity.plain(at, last, Kind.ORDINAL, written, number, ""));
    }
    Tail tail = Tail.of(text, end);
    Matcher nameEnd = NumberForms.at(NAME_END, text, end);
    if (isAttached && !tail.isLetter()
        || tail.isBare() && currency.isEmpty() && (isName || nameEnd.lookingAt())) {
      int last = tail.isBare() && nameEnd.lookingAt() ? nameEnd.end() : end;
      return version(at, last, written + text.substring(end, last), List.of(number));
    }
    if (tail.isBare() && currency.isEmpty()) {
      if (isBehindCapital(at) && SMALL_DECIMAL.matcher(written).matches()) {
        return version(at, end, written, List.of(number));
      }
      if (end - at == 4 && !text.startsWith("×", end) && YEAR.matcher(written).matches()) {
        return found.add(Quantity.plain(at, end, Kind.DATE, written, number, "year"));
      }
    }
    return found.quantity(start, number, written, currency, tail);
  }

  private boolean isId(int at, int end) {
    int start = at;
    while (at - start < LONGEST_NAME && isWord(text, start - 1)) {
      start--;
    }
    int last = end;
    while (last - end < LONGEST_NAME && isWord(text, last)) {
      last++;
    }
    long digits =
        text.substring(at, Math.min(end, at + LONGEST_NAME))
            .chars()
            .filter(c -> c >= '0' && c <= '9')
            .count();
    return digits > MOST_DIGITS
        || last - start >= LONGEST_NAME
        || HEX.matcher(text).region(start, last).matches();
  }

  private int endOfName(int from) {
    int at = from;
    while (isWord(text, at) || text.startsWith("-", at)) {
      at++;
    }
    return at;
  }

  /** Whether GPT- is before it, or the GPT-5- of GPT-5-3. */
  private boolean isBehindName(int at) {
    if (at < 2 || "-_".indexOf(text.charAt(at - 1)) < 0) {
      return false;
    }
    boolean isBehindVersion = found.isBehind(Kind.VERSION, at, 1);
    return isLatin(text.charAt(at - 2)) || isBehindVersion;
  }

  private boolean isBehindCapital(int at) {
    int start = at - 1;
    while (at - start < LONGEST_NAME && isWord(text, start - 1)) {
      start--;
    }
    return at > 1 && text.charAt(at - 1) == ' ' && start < at - 1 && plain.isUpper(start);
  }

  private int version(int start, int end, String written, List<BigDecimal> values) {
    return found.add(
        new Quantity(start, end, Kind.VERSION, written, values, "", MathContext.UNLIMITED, false));
  }
}
