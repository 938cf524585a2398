package ainews.devtools.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param required empty where nothing is asked of it
 */
record Measurement(String what, String measured, String required, Verdict verdict) {
  /** Whether what is required holds. */
  enum Verdict {
    PASS,
    FAIL,
    /** Nothing is required, or it could not be measured here. */
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
    return new Measurement(what, told(value, unit), "", Verdict.NONE);
  }

  static Measurement notMeasured(String what, String required) {
    return new Measurement(what, "not measured", required, Verdict.NONE);
  }

  boolean fails() {
    return verdict == Verdict.FAIL;
  }

  private static Measurement required(
      String what, double value, String kind, double limit, String unit, boolean holds) {
    String required = kind + told(limit, unit);
    return new Measurement(what, told(value, unit), required, holds ? Verdict.PASS : Verdict.FAIL);
  }

  /** Two digits after the point where none would hide by how much a limit is met. */
  private static String told(double value, String unit) {
    return String.format(
        Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.2f %s" : "%.0f %s", value, unit);
  }
}
