package ainews.devtools.bench;

import java.util.Locale;

/**
 * One line of the printed table.
 *
 * @param what what was measured, for people
 * @param measured the value with its unit
 * @param required the limit with its unit; empty if there is none
 */
record Measurement(String what, String measured, String required, Verdict verdict) {
  /** Whether the limit is met. */
  enum Verdict {
    PASS,
    FAIL,
    /** There is no limit, or the value could not be measured here. */
    NONE
  }

  static Measurement atMost(String what, double value, double limit, String unit) {
    return required(what, value, "at most ", limit, unit, value <= limit);
  }

  static Measurement below(String what, double value, double limit, String unit) {
    return required(what, value, "below ", limit, unit, value < limit);
  }

  static Measurement atLeast(String what, double value, double limit, String unit) {
    return required(what, value, "at least ", limit, unit, value >= limit);
  }

  static Measurement noted(String what, double value, String unit) {
    return new Measurement(what, formatted(value, unit), "", Verdict.NONE);
  }

  static Measurement notMeasured(String what, String required) {
    return new Measurement(what, "not measured", required, Verdict.NONE);
  }

  boolean fails() {
    return verdict == Verdict.FAIL;
  }

  private static Measurement required(
      String what, double value, String kind, double limit, String unit, boolean holds) {
    String required = kind + formatted(limit, unit);
    return new Measurement(
        what, formatted(value, unit), required, holds ? Verdict.PASS : Verdict.FAIL);
  }

  /** Formats small values with two decimals, so that the distance to a limit shows. */
  private static String formatted(double value, String unit) {
    return String.format(
        Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.2f %s" : "%.0f %s", value, unit);
  }
}
