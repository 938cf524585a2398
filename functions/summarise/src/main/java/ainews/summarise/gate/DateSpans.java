package ainews.summarise.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lengths of time that follow from the dates and times of a text. */
final class DateSpans {
  private static final int HALF_A_DAY = 12 * 60;
  private static final int MOST_TIMES = 8;
  private static final int LONGEST_GAP = 4;
  private static final int COMMON_YEAR = 2025;
  private static final int YEAR = 365;
  private static final int LONGEST_MONTH = 31;
  private static final double DAY_SECONDS = 86_400;

  private DateSpans() {}

  /** How long it is between the times of day that a text tells, its dates, and its years. */
  static List<Figure> of(List<Figure> all) {
    List<Figure> spans = days(all);
    spans.addAll(months(all));
    for (String family : List.of("date:clock", "date:year")) {
      List<Figure> times =
          all.stream()
              .filter(each -> each.isOf(family) || family.equals("date:year") && isYear(each))
              .limit(MOST_TIMES)
              .toList();
      for (Figure from : times) {
        for (Figure to : times) {
          if (from.start() < to.start() && from.raw() != to.raw()) {
            spans.add(family.equals("date:year") ? years(from, to) : hours(from, to));
          }
        }
      }
    }
    return spans;
  }

  /** From August 2026 to December 2027 it is 16 months. */
  private static List<Figure> months(List<Figure> all) {
    List<Figure> months = new ArrayList<>();
    for (int i = 0; i + 1 < all.size() && months.size() < MOST_TIMES; i++) {
      Figure one = all.get(i);
      Figure other = all.get(i + 1);
      boolean first = isYear(one) || one.isOf("date:year");
      Figure year = first ? one : other;
      Figure month = first ? other : one;
      if ((isYear(year) || year.isOf("date:year"))
          && month.isOf("date:month")
          && !month.isOf("date:quarter")
          && other.start() - one.end() <= LONGEST_GAP) {
        months.add(
            Dates.figure(one.start(), other.end(), 12 * year.raw() + month.raw(), List.of()));
      }
    }
    List<Figure> spans = new ArrayList<>();
    for (Figure from : months) {
      for (Figure to : months) {
        if (from.start() < to.start() && from.raw() != to.raw()) {
          double length = Math.abs(to.raw() - from.raw());
          spans.add(span(from, to, List.of(new Amount("month", length))));
        }
      }
    }
    return spans;
  }

  private static boolean isYear(Figure figure) {
    return figure.bare() && !figure.spelt() && figure.raw() > 1900 && figure.raw() < 2100;
  }

  private static Figure years(Figure from, Figure to) {
    return span(from, to, List.of(new Amount("month", 12 * Math.abs(to.raw() - from.raw()))));
  }

  // Before or after noon is not known.
  private static Figure hours(Figure from, Figure to) {
    double minutes = (to.raw() - from.raw() + HALF_A_DAY) % HALF_A_DAY;
    return span(
        from,
        to,
        List.of(
            new Amount("second", 60 * minutes), new Amount("second", 60 * (minutes + HALF_A_DAY))));
  }

  private static Figure span(Figure from, Figure to, List<Amount> amounts) {
    return Dates.figure(from.start(), to.end(), amounts.getFirst().value(), amounts);
  }

  /** From 24 June to 5 July it is 11 days, or 12 with both. */
  private static List<Figure> days(List<Figure> all) {
    List<Figure> days = new ArrayList<>();
    Figure last = null; // the month of the day before
    for (int i = 0; i + 1 < all.size() && days.size() < MOST_TIMES; i++) {
      Figure one = all.get(i);
      Figure other = all.get(i + 1);
      if (last != null
          && one.isOf("date:day")
          && other.isOf("date:day")
          && other.start() - one.end() <= LONGEST_GAP) {
        days.add(day(one.start(), other, last));
      }
      boolean first = one.isOf("date:month") && other.isOf("date:day");
      boolean near = other.start() - one.end() <= LONGEST_GAP;
      if (near && (first || one.isOf("date:day") && other.isOf("date:month"))) {
        last = first ? one : other;
        days.add(day(one.start(), first ? other : one, last));
      }
    }
    days.removeIf(day -> day.raw() < 1);
    List<Figure> spans = new ArrayList<>();
    for (Figure from : days) {
      for (Figure to : days) {
        double length = (to.raw() - from.raw() + YEAR) % YEAR;
        if (from.start() < to.start() && length > 0) {
          spans.add(
              span(
                  from,
                  to,
                  List.of(
                      new Amount("second", DAY_SECONDS * length),
                      new Amount("second", DAY_SECONDS * (length + 1)))));
        }
      }
    }
    return spans;
  }

  /** Of the year, and none of a month that there is not. */
  private static Figure day(int start, Figure day, Figure month) {
    boolean exists =
        month.raw() >= 1 && month.raw() <= 12 && day.raw() >= 1 && day.raw() <= LONGEST_MONTH;
    double ofYear = exists ? ofYear((int) month.raw(), (int) day.raw()) : 0;
    return Dates.figure(start, Math.max(day.end(), month.end()), ofYear, List.of());
  }

  private static int ofYear(int month, int day) {
    return LocalDate.of(COMMON_YEAR, month, 1).getDayOfYear() + day;
  }
}
