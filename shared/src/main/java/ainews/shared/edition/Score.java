package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * Why a story ranks where it does. Every part lies in [0,1].
 *
 * @param total the value by which stories are ordered
 * @param engagement percentile within its source; absent if the source gives no counts
 * @param days the number of days whose posts the percentile compares, the story's own day included;
 *     absent without engagement and in rows of earlier versions
 * @param corroboration by kinds of source, then distinct voices
 * @param importance a model's judgement: -1, 0 or 1; absent if no model was asked
 * @param preference what the operator's preferences changed, if anything
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
    Optional<Integer> importance,
    Optional<Preference> preference) {
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
      throw new IllegalArgumentException(
          "engagement needs the posts of at least one day, got " + days.get());
    }
    inRange("corroboration", corroboration);
    inRange("authority", authority);
    inRange("novelty", novelty);
    inRange("substance", substance);
    if (importance.filter(value -> Math.abs(value) > 1).isPresent()) {
      throw new IllegalArgumentException("importance must be -1, 0 or 1, got " + importance.get());
    }
  }

  /** Weighs the parts. Without engagement the other parts share its weight. */
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
        Optional.empty(),
        Optional.empty());
  }

  /** A copy with a model's judgement, which moves the total by at most a tenth. */
  public Score with(int importance) {
    double moved = rounded(Math.clamp(before() + IMPORTANCE * importance, 0, 1));
    return copy(moved, days, Optional.of(importance), preference);
  }

  /** A copy with the operator's preferences in place of earlier ones. */
  public Score with(Preference preference) {
    return copy(before(), days, importance, Optional.of(preference));
  }

  /** Whether the operator follows something about it. */
  @JsonIgnore
  public boolean isFollowed() {
    return preference.filter(met -> !met.followed().isEmpty()).isPresent();
  }

  /** A copy with the number of days whose posts the engagement was compared with. */
  public Score over(Optional<Integer> days) {
    return copy(before(), days, importance, preference);
  }

  private double before() {
    return preference.map(Preference::before).orElse(total);
  }

  private Score copy(
      double before,
      Optional<Integer> days,
      Optional<Integer> importance,
      Optional<Preference> preference) {
    Optional<Preference> met =
        preference.filter(one -> !one.isEmpty()).map(one -> one.over(before));
    return new Score(
        met.map(one -> rounded(one.total())).orElse(before),
        relevance,
        engagement,
        days,
        corroboration,
        authority,
        novelty,
        substance,
        importance,
        met);
  }

  // Four decimals are more exact than the parts, and stored scores stay readable.
  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static void inRange(String part, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(part + " must lie in [0,1], got " + value);
    }
  }
}
