package ainews.fetch.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the dates in feeds: RFC 822, ISO 8601 and similar formats. */
public final class FeedDates {
  private static final int MAX_LENGTH = 60;
  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,12})?";
  private static final String ZONE = "\\s*([+-]\\d{2}:?\\d{2}|[A-Za-z]{1,5})?";

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\s*" + TIME + ZONE + ")?.*");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})[ -](\\p{L}{3})\\p{L}*\\.?,?[ -](\\d{4}|\\d{2})"
              + "(?:,?\\s+"
              + TIME
              + ZONE
              + ")?.*");
  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})"
              + "(?:,?\\s+"
              + TIME
              + ZONE
              + ")?.*");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** UTC offsets in hours of time zone names seen in feeds. Any other name counts as UTC. */
  private static final Map<String, Integer> HOURS =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7,
          "JST", 9, "CET", 1);

  private FeedDates() {}

  /** Parses a date. A missing time means midnight, a missing zone UTC. Empty if it is invalid. */
  public static Optional<Instant> parse(String date) {
    String text = date.strip();
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return Optional.of(instant(number(iso, 1), number(iso, 2), number(iso, 3), iso));
      }
      Matcher mail = MAIL.matcher(text);
      if (mail.matches()) {
        int year = number(mail, 3);
        return Optional.of(
            instant(year < 100 ? 2000 + year : year, month(mail, 2), number(mail, 1), mail));
      }
      Matcher american = AMERICAN.matcher(text);
      if (american.matches()) {
        return Optional.of(
            instant(number(american, 3), month(american, 1), number(american, 2), american));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // a date that does not exist, such as 31 February
    }
  }

  private static Instant instant(int year, int month, int day, Matcher time) {
    LocalTime clock =
        time.group(4) == null
            ? LocalTime.MIDNIGHT
            : LocalTime.of(
                number(time, 4),
                number(time, 5),
                time.group(6) == null ? 0 : Math.min(number(time, 6), 59));
    return LocalDateTime.of(LocalDate.of(year, month, day), clock).toInstant(zone(time.group(7)));
  }

  private static ZoneOffset zone(String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    if (zone.startsWith("+") || zone.startsWith("-")) {
      return ZoneOffset.of(zone);
    }
    return ZoneOffset.ofHours(HOURS.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
  }

  private static int month(Matcher matcher, int group) {
    return MONTHS.indexOf(matcher.group(group).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
