package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * Why a story ranks where it does. Every part lies in [0,1].
 *
 * @param total the value by which stories are ordered; above 1 only with a level
 * @param engagement percentile within its source; absent if the source gives no counts
 * @param days the number of days whose posts the percentile compares, the story's own day included;
 *     absent without engagement and in rows of earlier versions
 * @param corroboration by kinds of source, then distinct voices
 * @param importance the level as a number from 0 to 3; in rows of earlier versions -1, 0 or 1,
 *     without a level; absent if no model judged the story
 * @param level a model's judgement
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
    Optional<Level> level,
    Optional<Preference> preference) {
  private static final double ENGAGEMENT = .28;
  private static final double CORROBORATION = .27;
  private static final double AUTHORITY = .17;
  private static final double NOVELTY = .10;
  private static final double SUBSTANCE = .18;

  /** What a level adds for each step above the lowest. */
  private static final double LEVEL = .12;

  /** The highest total: 1, and what the highest level adds. */
  private static final double MOST = 1.36;

  public Score {
    if (!(total >= 0 && total <= MOST)) {
      throw new IllegalArgumentException("total must lie in [0," + MOST + "], got " + total);
    }
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
    if (importance.filter(value -> value < -1 || value > Level.MAJOR.ordinal()).isPresent()) {
      throw new IllegalArgumentException("importance must lie in [-1,3], got " + importance.get());
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
        Optional.empty(),
        Optional.empty());
  }

  /** A copy of a score without a level; the level adds .12 for each step above the lowest. */
  public Score with(Level level) {
    double raised = rounded(before() + LEVEL * level.ordinal());
    return copy(raised, days, Optional.of(level), preference);
  }

  /** The hundredths that the level added to the total. */
  public int pointsOfLevel() {
    return level.map(one -> (int) Math.round(100 * LEVEL * one.ordinal())).orElse(0);
  }

  /** The highest total that a story of the same edition may have, in hundredths. */
  public int mostPoints() {
    return (int) Math.round(100 * most(level));
  }

  private static double most(Optional<Level> level) {
    return level.isPresent() ? MOST : 1;
  }

  /** A copy with the operator's preferences in place of earlier ones. */
  public Score with(Preference preference) {
    return copy(before(), days, level, Optional.of(preference));
  }

  /** Whether the operator follows something about it. */
  @JsonIgnore
  public boolean isFollowed() {
    return preference.filter(met -> !met.followed().isEmpty()).isPresent();
  }

  /** A copy with the number of days whose posts the engagement was compared with. */
  public Score over(Optional<Integer> days) {
    return copy(before(), days, level, preference);
  }

  private double before() {
    return preference.map(Preference::before).orElse(total);
  }

  private Score copy(
      double before,
      Optional<Integer> days,
      Optional<Level> level,
      Optional<Preference> preference) {
    Optional<Preference> met =
        preference.filter(one -> !one.isEmpty()).map(one -> one.over(before));
    return new Score(
        met.map(one -> rounded(one.total(most(level)))).orElse(before),
        relevance,
        engagement,
        days,
        corroboration,
        authority,
        novelty,
        substance,
        level.map(Level::ordinal).or(() -> importance),
        level,
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
