package ainews.shared.edition;

import java.util.Optional;

/**
 * Why a story stands where it does; every part lies in [0,1].
 *
 * @param total what the story is ordered by
 * @param engagement percentile within its source; absent where the source gives none
 * @param days how many days' posts that percentile is among, the story's own with them; absent
 *     without it, and in what older versions stored
 * @param corroboration by kinds of source, then distinct voices
 * @param importance what a model made of it: -1, 0 or 1; absent where none was asked
 */
public record Score(
    double total,
    double relevance,
    Optional<Double> engagement,
    Optional<Integer> days,
    double corroboration,
    double authority,
    double novelty,
    double substance,
    Optional<Integer> importance) {
  private static final double ENGAGEMENT = .28;
  private static final double CORROBORATION = .27;
  private static final double AUTHORITY = .17;
  private static final double NOVELTY = .10;
  private static final double SUBSTANCE = .18;
  private static final double IMPORTANCE = .1;

  public Score {
    inRange("total", total);
    inRange("relevance", relevance);
    engagement.ifPresent(value -> inRange("engagement", value));
    if (days.filter(value -> value < 1).isPresent()) {
      throw new IllegalArgumentException("engagement is among a day's posts or more");
    }
    inRange("corroboration", corroboration);
    inRange("authority", authority);
    inRange("novelty", novelty);
    inRange("substance", substance);
    if (importance.filter(value -> Math.abs(value) > 1).isPresent()) {
      throw new IllegalArgumentException("importance is -1, 0 or 1, not " + importance.get());
    }
  }

  /** Weighs the parts; where there is no engagement the others share its weight. */
  public static Score of(
      double relevance,
      Optional<Double> engagement,
      double corroboration,
      double authority,
      double novelty,
      double substance) {
    double others =
        CORROBORATION * corroboration
            + AUTHORITY * authority
            + NOVELTY * novelty
            + SUBSTANCE * substance;
    double weighed =
        engagement.map(value -> ENGAGEMENT * value + others).orElse(others / (1 - ENGAGEMENT));
    double total = rounded(relevance * Math.min(1, weighed));
    return new Score(
        total,
        rounded(relevance),
        engagement.map(Score::rounded),
        Optional.empty(),
        rounded(corroboration),
        rounded(authority),
        rounded(novelty),
        rounded(substance),
        Optional.empty());
  }

  /** The same with what a model made of it, which moves the total by a tenth at most. */
  public Score with(int importance) {
    double moved = rounded(Math.clamp(total + IMPORTANCE * importance, 0, 1));
    return new Score(
        moved,
        relevance,
        engagement,
        days,
        corroboration,
        authority,
        novelty,
        substance,
        Optional.of(importance));
  }

  /** The same with the number of days whose posts the engagement was compared with. */
  public Score over(Optional<Integer> days) {
    return new Score(
        total,
        relevance,
        engagement,
        days,
        corroboration,
        authority,
        novelty,
        substance,
        importance);
  }

  // Four places are more than the parts know, and keep stored scores readable.
  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static void inRange(String part, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(part + " lies in [0,1], not " + value);
    }
  }
}
