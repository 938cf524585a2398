package ainews.fetch.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the dates in feeds: RFC 822, ISO 8601, epochs and dates written by hand. */
public final class FeedDates {
  private static final int MAX_LENGTH = 100;

  /** Earlier and far later dates are placeholders. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2100;

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final Pattern USUAL =
      Pattern.compile(
          "(?:(\\d{4})-(\\d\\d)-(\\d\\d)T|(?:[A-Z][a-z]{2}, )?(\\d{1,2})"
              + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\\d{4}) )"
              + "(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d{1,9})?"
              + " ?(Z|GMT|[+-]\\d\\d:?\\d\\d)");
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?|(\\d{12,13})");
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(-?)(\\d{2})\\2(\\d{2})(?:[T ]?(\\d{2})(?:(\\d{2})(\\d{2})?)?(?:[.,]\\d+)?)?"
              + "(?=\\s?(?:$|[+-]|Z|[A-Z]{2}))");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:.])(?<hour>\\d{1,2})(?:(?::|\\.(?=\\d\\d Uhr)|\\s?[hH时時点點시]\\s?)"
              + "(?<minute>\\d{2})(?![\\d])(?:[:分분]\\s?(?<second>\\d{2})(?:[.,]\\d{1,12})?)?"
              + "|[时時点點시]|\\s?[hH](?!\\p{L})|(?=\\s?[aApP]\\.?[mM]\\b| Uhr\\b))[分분秒초]?");
  private static final Pattern ZONE =
      Pattern.compile(
          "\\s*[(\\[]?(?:(?:UTC|GMT|UT|Z)?\\s*(?<sign>[+-])(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?"
              + "(?![\\d:])|(?<name>[A-Za-z]+(?:/[A-Za-z_]+)*)(?![\\p{L}.]))");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4})(?:\\s?[-/.年년]\\s?(?<month>\\d{1,2})\\s?[-/.月월]\\s?"
              + "(?<day>\\d{1,2})|(?<month2>\\d{2})(?<day2>\\d{2}))(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|(?<=/)\\d{2})(?!\\d)");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})-?([1-7])(?!\\d)");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-?(\\d{3})(?!\\d)");
  private static final Pattern NAMED_CLOCK =
      Pattern.compile("(?i)\\b(?:12(?::00)? ?)?(noon|midnight)\\b");
  private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

  private FeedDates() {}

  /** Parses a date like {@link #parse(String, ZoneId)}. A missing zone means UTC. */
  public static Optional<Instant> parse(String date) {
    return parse(date, ZoneOffset.UTC);
  }

  /**
   * Parses a date. A missing time means midnight. Empty if it is invalid, or a placeholder such as
   * 0001-01-01 or the epoch's first day.
   *
   * @param zone for times without one
   */
  public static Optional<Instant> parse(String date, ZoneId zone) {
    if (date.isBlank() || date.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      Matcher usual = USUAL.matcher(date);
      if (usual.matches()) {
        return Optional.of(usual(usual)).filter(FeedDates::isPlausible);
      }
      String plain = Normalizer.normalize(date, Normalizer.Form.NFKC).replace('\u2212', '-');
      String text = SPACES.matcher(plain).replaceAll(" ").strip();
      String clocked = NAMED_CLOCK.matcher(text).replaceAll("12:00 $1");
      return Optional.ofNullable(read(clocked, zone)).filter(FeedDates::isPlausible);
    } catch (DateTimeException e) {
      return Optional.empty(); // a date that does not exist, such as 31 February
    }
  }

  /** Reads the usual formats, nine in ten dates of feeds, without searching. */
  private static Instant usual(Matcher date) {
    LocalDate day =
        date.group(1) != null
            ? LocalDate.of(number(date, 1), number(date, 2), number(date, 3))
            : LocalDate.of(number(date, 6), 1 + MONTHS.indexOf(date.group(5)) / 3, number(date, 4));
    String zone = date.group(10);
    return at(day, number(date, 7), number(date, 8), number(date, 9))
        .toInstant(zone.length() < 5 ? ZoneOffset.UTC : ZoneOffset.of(zone));
  }

  private static boolean isPlausible(Instant time) {
    int year = time.atOffset(ZoneOffset.UTC).getYear();
    return year >= FIRST_YEAR && year < LAST_YEAR;
  }

  private static Instant read(String text, ZoneId zone) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return epoch.group(1) == null
          ? Instant.ofEpochMilli(Long.parseLong(epoch.group(2)))
          : Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
    }
    Matcher basic = BASIC.matcher(text);
    if (basic.lookingAt()) {
      LocalDate day = LocalDate.of(number(basic, 1), number(basic, 3), number(basic, 4));
      int hour = basic.group(5) == null ? 0 : number(basic, 5);
      int minute = basic.group(6) == null ? 0 : number(basic, 6);
      int second = basic.group(7) == null ? 0 : number(basic, 7);
      Matcher offset = ZONE.matcher(text).region(basic.end(), text.length());
      ZoneId named = offset.lookingAt() ? zone(offset, zone) : zone;
      return at(day, hour, minute, second).atZone(named).toInstant();
    }
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      LocalDate day = day(text);
      return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
    return at(text, clock, zone);
  }

  /** Reads a date with a time of day anywhere in it. */
  private static Instant at(String text, Matcher clock, ZoneId zone) {
    String before = text.substring(0, clock.start());
    String after = text.substring(clock.end());
    int hour = number(clock, "hour");
    Optional<DateNames.Half> half = DateNames.half(before, after);
    if (half.isPresent()) {
      hour = hour % 12 + (half.get().isAfternoon() || hour > 12 ? 12 : 0);
      before = half.get().before();
      after = half.get().after();
    }
    Matcher offset = ZONE.matcher(after);
    boolean isZone = offset.lookingAt() && DateNames.month(offset.group()).isEmpty();
    String rest = after;
    if (isZone) {
      rest = after.substring(offset.end());
    } else { // the zone may come after the date
      int last = after.lastIndexOf(' ') + 1;
      offset.region(last, after.length());
      isZone = offset.matches() && offset.group("sign") != null;
      rest = isZone ? after.substring(0, last) : after;
    }
    LocalDate day = day(before + " " + rest);
    return day == null
        ? null
        : at(day, hour, number(clock, "minute"), number(clock, "second"))
            .atZone(isZone ? zone(offset, zone) : zone)
            .toInstant();
  }

  /** Treats 24:00 as the next day's midnight and a leap second as the second before it. */
  private static LocalDateTime at(LocalDate day, int hour, int minute, int second) {
    return hour == 24 && minute == 0 && second == 0
        ? day.plusDays(1).atStartOfDay()
        : day.atTime(LocalTime.of(hour, minute, Math.min(second, 59)));
  }

  private static LocalDate day(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.find()) {
      return LocalDate.of(
          number(year, "year"),
          number(year, "month") + number(year, "month2"),
          number(year, "day") + number(year, "day2"));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (last.find()) {
      int written = number(last, 4);
      return yearLast(
          number(last, 1),
          number(last, 3),
          last.group(4).length() == 2 ? 2000 + written : written,
          last.group(2));
    }
    Matcher week = WEEK.matcher(text);
    if (week.lookingAt()) {
      return LocalDate.parse(
          week.group(1) + "-W" + week.group(2) + "-" + week.group(3),
          DateTimeFormatter.ISO_WEEK_DATE);
    }
    Matcher ofYear = DAY_OF_YEAR.matcher(text);
    if (ofYear.lookingAt()) {
      return LocalDate.ofYearDay(number(ofYear, 1), number(ofYear, 2));
    }
    return named(ASIDE.matcher(text).replaceAll(" "));
  }

  /**
   * Reads a numeric date. With full stops the day comes first; with slashes only if the other order
   * is impossible.
   */
  private static LocalDate yearLast(int first, int second, int year, String mark) {
    if (mark.equals(".") || first > 12 || first == second) {
      return LocalDate.of(year, second, first);
    }
    return second > 12 ? LocalDate.of(year, first, second) : null;
  }

  /**
   * Reads a date with the month's name, in any order. The first number of four digits is the year;
   * without one, a number of two digits after the day.
   */
  private static LocalDate named(String text) {
    int month = 0;
    int day = 0;
    int year = 0;
    int shortYear = 0;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String word = part.group();
      if (!Character.isDigit(word.charAt(0))) {
        month = DateNames.month(word).orElse(month); // of two, the first is a weekday's
      } else if (word.length() == 4) {
        year = year == 0 ? Integer.parseInt(word) : year;
      } else if (word.length() <= 2 && day == 0) {
        day = Integer.parseInt(word);
      } else if (word.length() == 2 && shortYear == 0) {
        shortYear = 2000 + Integer.parseInt(word);
      }
    }
    year = year == 0 ? shortYear : year;
    return month > 0 && day > 0 && year > 0 ? LocalDate.of(year, month, day) : null;
  }

  private static ZoneId zone(Matcher offset, ZoneId standard) {
    if (offset.group("sign") == null) {
      return DateNames.zone(offset.group("name")).orElse(standard);
    }
    int sign = offset.group("sign").equals("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(
        sign * number(offset, "hours"), sign * number(offset, "minutes"));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Returns 0 if there is none. */
  private static int number(Matcher matcher, String group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }
}
