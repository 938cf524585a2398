package ainews.shared.text;

import static ainews.shared.text.NumberForms.isDigit;
import static ainews.shared.text.NumberForms.isWord;

import ainews.shared.text.NumberForms.Found;
import ainews.shared.text.Quantity.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures in words and in Chinese characters. */
final class WordReader {
  private static final int LONGEST_GAP = 6;
  private static final String NUMERAL = "[〇零一二两三四五六七八九十百千万亿]";
  private static final Pattern CHARACTERS =
      Pattern.compile("(?:" + NUMERAL + "{1,16}+(?:点[〇零一二三四五六七八九]{1,8}+)?|半)");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?<all>" + NUMERAL + "{1,3})分之(?<part>\\d{1,9}(?:\\.\\d{1,9})?|[零一二两三四五六七八九十百点]{1,8})");
  private static final Pattern RANK =
      Pattern.compile("第 ?(?<rank>\\d{1,9}(?!\\d)|" + NUMERAL + "{1,9})");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final String text;
  private final CalendarReader calendar;
  private final FoundQuantities found;

  WordReader(PlainText plain, CalendarReader calendar, FoundQuantities found) {
    this.text = plain.text();
    this.calendar = calendar;
    this.found = found;
  }

  /** Reads what begins with a Latin letter; returns where it ends. */
  int word(int at) {
    int end = Numerals.endOfWord(text, at);
    String word = text.substring(at, end);
    if (word.endsWith("fold")
        && NumberForms.WORDS.containsKey(word.substring(0, word.length() - 4))) {
      BigDecimal times = NumberForms.WORDS.get(word.substring(0, word.length() - 4));
      return found.add(Quantity.plain(at, end, Kind.QUANTITY, word, times, "times"));
    }
    if (!NumberForms.STARTS.contains(word) || isWord(text, at - 1)) {
      return end;
    }
    boolean isBehindDay = found.isBehind(Kind.DATE, at, LONGEST_GAP);
    int read = Math.max(phrase(at), calendar.month(at, isBehindDay));
    if (read > at) {
      return read;
    }
    // Of "tokens per second".
    boolean isRate = text.startsWith("per ", at - 4) && NumberForms.unit(text, at).isPresent();
    if (isRate) {
      return end;
    }
    if (NumberForms.ORDINALS.containsKey(word)) {
      return found.add(
          Quantity.plain(at, end, Kind.ORDINAL, word, NumberForms.ORDINALS.get(word), ""));
    }
    Optional<Found<BigDecimal>> number = Numerals.words(text, at);
    if (number.isEmpty()) {
      return at != found.endBefore() + 1 && NumberForms.FILLERS.contains(word) ? one(at, end) : end;
    }
    BigDecimal value = number.get().meaning();
    int last = number.get().end();
    int filler = Numerals.endOfWord(text, Math.min(last + 1, text.length()));
    boolean isOfOne =
        value.compareTo(BigDecimal.ONE) < 0
            && filler > last
            && NumberForms.FILLERS.contains(text.substring(last + 1, filler));
    Tail tail = Tail.of(text, isOfOne ? filler : last);
    boolean isOne = value.compareTo(BigDecimal.ONE) <= 0;
    return isOne && tail.isBare()
        ? number.get().end()
        : found.quantity(at, value, text.substring(at, number.get().end()), Optional.empty(), tail);
  }

  /** Reads "an hour", a number only where the word of a unit follows. */
  private int one(int at, int end) {
    int last = Numerals.endOfWord(text, end + 1 > text.length() ? end : end + 1);
    return NumberForms.unit(text, end + 1)
        .filter(unit -> unit.end() == last && last > end + 2)
        .filter(unit -> !NumberForms.ORDINALS.containsKey(text.substring(end + 1, last)))
        .map(
            unit ->
                found.add(
                    Quantity.plain(
                        at, last, Kind.QUANTITY, "1", BigDecimal.ONE, unit.meaning().id())))
        .orElse(end);
  }

  private int phrase(int at) {
    return NumberForms.longest(NumberForms.PHRASES, text, at)
        .map(
            phrase ->
                found.add(
                    Quantity.plain(
                        at,
                        phrase.end(),
                        Kind.QUANTITY,
                        phrase.meaning()[0],
                        new BigDecimal(phrase.meaning()[1]),
                        phrase.meaning()[2])))
        .orElse(at);
  }

  private static BigDecimal value(String number) {
    return isDigit(number.charAt(0)) ? new BigDecimal(number) : Numerals.value(number);
  }

  /** Reads what begins with a Chinese character; returns where it ends, or {@code at}. */
  int characters(int at) {
    int phrase = phrase(at);
    if (phrase > at) {
      return phrase;
    }
    Optional<Found<BigDecimal>> ordinal = NumberForms.longest(NumberForms.ORDINALS, text, at);
    if (ordinal.isPresent()) {
      int end = ordinal.get().end();
      return found.add(
          Quantity.plain(
              at, end, Kind.ORDINAL, text.substring(at, end), ordinal.get().meaning(), ""));
    }
    Matcher rank = NumberForms.at(RANK, text, at);
    if (rank.lookingAt()) {
      return found.add(
          Quantity.plain(
              at, rank.end(), Kind.ORDINAL, rank.group(), value(rank.group("rank")), ""));
    }
    Matcher share = NumberForms.at(SHARE, text, at);
    if (share.lookingAt()) {
      BigDecimal percent =
          value(share.group("part"))
              .multiply(HUNDRED)
              .divide(Numerals.value(share.group("all")), MathContext.DECIMAL32);
      MathContext precision = percent.precision() > 4 ? new MathContext(2) : MathContext.UNLIMITED;
      return found.add(
          new Quantity(
              at,
              share.end(),
              Kind.QUANTITY,
              share.group(),
              List.of(percent),
              "percent",
              precision,
              false));
    }
    Matcher match = NumberForms.at(CHARACTERS, text, at);
    if (!match.lookingAt()) {
      return at;
    }
    int end = match.end();
    String written = match.group();
    boolean isHalf = text.startsWith("个半", end);
    Tail tail = Tail.of(text, isHalf ? end + 2 : end);
    boolean isCounted = !tail.isBare() || isCounted(end);
    boolean isDate =
        end < text.length() && "月日".indexOf(text.charAt(end)) >= 0 && !tail.isRounded();
    if (at > 0 && "几数周期拜".indexOf(text.charAt(at - 1)) >= 0) {
      return end;
    }
    if (isDate) {
      String unit = text.charAt(end) == '月' ? "month" : "day";
      return found.add(
          Quantity.plain(at, end + 1, Kind.DATE, written, Numerals.value(written), unit));
    }
    if (written.length() == 2 && isCounted && Numerals.isDigits(written)) {
      found.add(
          Quantity.plain(
              at, at + 1, Kind.QUANTITY, written, Numerals.value(written.substring(0, 1)), ""));
      int last =
          found.quantity(
              at + 1, Numerals.value(written.substring(1)), written, Optional.empty(), tail);
      return last;
    }
    Optional<String> lower = lower(written, end);
    if (lower.isPresent()) {
      found.add(
          Quantity.plain(at, at + 1, Kind.QUANTITY, lower.get(), Numerals.value(lower.get()), ""));
    }
    if (lower.isPresent() && written.length() == 1) {
      return end;
    }
    boolean isScale = "百千万亿".indexOf(written.charAt(0)) >= 0;
    boolean isNumber =
        Numerals.isComposed(written)
            || isScale && (written.length() > 2 || isBehindRounding(at))
            || !tail.isBare()
            || isCounted && !isScale && !written.equals("一");
    BigDecimal value = Numerals.value(written);
    return isNumber
        ? found.quantity(
            at, isHalf ? value.add(new BigDecimal(".5")) : value, written, Optional.empty(), tail)
        : end;
  }

  /** Whether a scale stands for one of it: the 万亿 of 过万亿. */
  private boolean isBehindRounding(int at) {
    return at > 0 && "过超逾近上达破".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** The lower end of a range that shares the scale of its upper end: 五到六万 and 五六万. */
  private Optional<String> lower(String written, int end) {
    String first = written.substring(0, 1);
    String upper = written.length() > 2 ? written.substring(1) : "";
    boolean isRange =
        end < text.length() && NumberForms.RANGES.contains(text.substring(end, end + 1));
    if (written.length() == 1 && isRange) {
      Matcher next = NumberForms.at(CHARACTERS, text, end + 1);
      upper = next.lookingAt() ? next.group() : "";
    }
    boolean sharesScale =
        upper.length() > 1
            && Numerals.isDigits(first + upper.charAt(0))
            && !Numerals.isDigits(upper.substring(1, 2));
    return sharesScale ? Optional.of(first + upper.substring(1)) : Optional.empty();
  }

  private boolean isCounted(int end) {
    if (end >= text.length()) {
      return false;
    }
    String next = text.substring(end, end + 1);
    boolean isRange = NumberForms.RANGES.contains(next) && end + 1 < text.length();
    return NumberForms.COUNTED.contains(next)
        || isRange && CHARACTERS.matcher(text.substring(end + 1, end + 2)).matches();
  }
}
