package ainews.summarise.gate;

/** So much of a family, such as .5 of usd. */
record Amount(String family, double value) {
  private static final double TOLERANCE = 1e-6;
  private static final double THIRD = .012;
  private static final double BINARY = .025;
  private static final double MONTH = 30 * 86_400;
  private static final double MONTHS = .07;

  boolean isFairly(Amount other) {
    if (!family.equals(other.family)) {
      return isMonths(this, other) || isMonths(other, this);
    }
    return switch (family) {
      case "ratio", Direction.LEFT ->
          close(value, other.value)
              || isThird(value) && isThird(other.value) && Math.abs(value - other.value) < THIRD;
      case "byte" -> Math.abs(value - other.value) < BINARY * value; // a TB is 1,000 or 1,024 GB
      default -> close(value, other.value);
    };
  }

  /** Four weeks are a month, 90 days are three. */
  private static boolean isMonths(Amount months, Amount seconds) {
    double inSeconds = months.value * MONTH;
    return months.family.equals("month")
        && seconds.family.equals("second")
        && Math.abs(inSeconds - seconds.value) < MONTHS * inSeconds;
  }

  /** A third is 33% as well as 33.3%. */
  private static boolean isThird(double value) {
    double thirds = value * 3;
    return thirds < 3 && Math.abs(thirds - Math.round(thirds)) < THIRD && Math.round(thirds) > 0;
  }

  static boolean close(double a, double b) {
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }
}
