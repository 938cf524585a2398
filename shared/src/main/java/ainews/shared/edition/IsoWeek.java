package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week of ISO 8601, from Monday to Sunday, such as {@code 2026-W18}.
 *
 * @param year the year that has the week's Thursday
 * @param number counted from 1
 */
public record IsoWeek(int year, int number) implements Comparable<IsoWeek> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

  /**
   * @throws IllegalArgumentException if the year has no such week
   */
  public IsoWeek {
    if (number < 1 || !isIn(year, monday(year, number))) {
      throw new IllegalArgumentException(year + " has no week " + number);
    }
  }

  private static boolean isIn(int year, LocalDate monday) {
    return monday.get(IsoFields.WEEK_BASED_YEAR) == year;
  }

  private static LocalDate monday(int year, int number) {
    return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1);
  }

  /** The week that has a day. */
  public static IsoWeek of(LocalDate day) {
    return new IsoWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /**
   * Reads a week written as {@link #toString} does.
   *
   * @throws IllegalArgumentException if it is not, or the year has no such week
   */
  @JsonCreator
  public static IsoWeek parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a week: expected YYYY-Www, got \"" + text + "\"");
    }
    return new IsoWeek(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  /** The week's days, Monday first. */
  public List<LocalDate> days() {
    return monday().datesUntil(monday().plusWeeks(1)).toList();
  }

  public LocalDate monday() {
    return monday(year, number);
  }

  public LocalDate sunday() {
    return monday().plusDays(6);
  }

  @Override
  public int compareTo(IsoWeek other) {
    return Comparator.comparingInt(IsoWeek::year)
        .thenComparingInt(IsoWeek::number)
        .compare(this, other);
  }

  @JsonValue
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-W%02d", year, number);
  }
}
