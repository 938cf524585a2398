package ainews.shared.text;

import ainews.shared.text.NumberForms.Found;
import ainews.shared.text.Quantity.Kind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads dates and times of day: one figure for each year, month and day. */
record CalendarReader(PlainText plain, FoundQuantities found) {
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
  private static final String MONTH = "(?<month>1[0-2]|0?[1-9])";
  private static final String DAY = "(?<day>3[01]|[12]\\d|0?[1-9])";
  private static final List<Pattern> DATES =
      Stream.of(
              YEAR + "([-/.])" + MONTH + "\\2" + DAY + "(?![\\d.])",
              YEAR + " ?年(?: ?" + MONTH + " ?月(?: ?" + DAY + " ?[日号])?)?",
              MONTH + " ?月(?: ?" + DAY + " ?[日号])?",
              DAY + " ?[日号](?!本)")
          .map(Pattern::compile)
          .toList();

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<hour>1?\\d|2[0-3])(?::(?<minute>[0-5]\\d)(?::\\d\\d)?(?![\\d:]))?(?: ?(?<half>[ap])\\.?m\\b)?");
  private static final Pattern ENGLISH_DAY =
      Pattern.compile(DAY + "(?:st|nd|rd|th)?(?: of)? (?=[a-z]{3})");
  private static final Pattern BEHIND_MONTH =
      Pattern.compile(
          "\\.?(?: " + DAY + "(?:st|nd|rd|th)?(?![\\d%a-z]|[.,:]\\d))?(?:,? " + YEAR + "(?!\\d))?");

  /** Reads what begins with a digit; returns where it ends, {@code at} if it is neither. */
  int digits(int at) {
    String text = plain.text();
    Matcher clock = NumberForms.at(CLOCK, text, at);
    if (clock.lookingAt() && (clock.group("minute") != null || clock.group("half") != null)) {
      String half = clock.group("half");
      int hours = Integer.parseInt(clock.group("hour")) % (half == null ? 24 : 12);
      int minutes = clock.group("minute") == null ? 0 : Integer.parseInt(clock.group("minute"));
      int later = "p".equals(half) ? 12 : 0;
      add(at, clock.end(), String.valueOf((hours + later) * 60 + minutes), "clock");
      return clock.end();
    }
    Matcher day = NumberForms.at(ENGLISH_DAY, text, at);
    if (day.lookingAt() && plain.isUpper(day.end()) && month(day.end()).isPresent()) {
      return parts(day);
    }
    return DATES.stream()
        .map(pattern -> NumberForms.at(pattern, text, at))
        .filter(Matcher::lookingAt)
        .findFirst()
        .map(this::parts)
        .orElse(at);
  }

  /** Reads the name of a month and what is behind it; returns where it ends, or {@code at}. */
  int month(int at, boolean isBehindDay) {
    Optional<Found<Integer>> month = month(at);
    if (month.isEmpty() || !plain.isUpper(at)) {
      return at;
    }
    int end = month.get().end();
    Matcher behind = NumberForms.at(BEHIND_MONTH, plain.text(), end);
    boolean isDated =
        behind.lookingAt() && (behind.group("day") != null || behind.group("year") != null);
    // May and Dec are other words as well.
    if (!isDated && !isBehindDay && end - at <= 3) {
      return at;
    }
    add(at, end, String.valueOf(month.get().meaning()), "month");
    return isDated ? parts(behind) : end;
  }

  private Optional<Found<Integer>> month(int at) {
    return NumberForms.longest(NumberForms.MONTHS, plain.text(), at);
  }

  private int parts(Matcher date) {
    date.pattern().namedGroups().keySet().stream()
        .filter(part -> date.group(part) != null)
        .sorted(Comparator.comparingInt(date::start))
        .forEach(part -> add(date.start(part), date.end(part), date.group(part), part));
    return date.end();
  }

  private void add(int start, int end, String number, String unit) {
    found.add(Quantity.plain(start, end, Kind.DATE, number, new BigDecimal(number), unit));
  }
}
