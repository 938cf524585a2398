package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * What the operator's preferences changed about a story.
 *
 * @param before the score's total without them
 * @param followed what is followed, each once
 * @param weights the factors on the total
 * @param muted what mutes the post that would lead the story otherwise
 */
public record Preference(
    double before,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Match> followed,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Weight> weights,
    Optional<Match> muted) {
  /** What following adds to the total. */
  private static final double GAIN = .1;

  /** What a match was found by. */
  public enum Kind {
    @JsonProperty("word")
    WORD,
    @JsonProperty("vendor")
    VENDOR,
    @JsonProperty("source")
    SOURCE,
    @JsonProperty("category")
    CATEGORY
  }

  /**
   * A preference that a story meets.
   *
   * @param name as in the settings
   */
  public record Match(Kind kind, String name) {}

  /** A factor on the total, and what has it. */
  public record Weight(Match match, double factor) {}

  public Preference {
    followed = followed == null ? List.of() : List.copyOf(followed);
    weights = weights == null ? List.of() : List.copyOf(weights);
  }

  /** Creates the preferences that a story meets, before they are applied to a score. */
  public Preference(List<Match> followed, List<Weight> weights, Optional<Match> muted) {
    this(0, followed, weights, muted);
  }

  /** The hundredths that following adds to the total. */
  public static int pointsOfFollowing() {
    return (int) Math.round(100 * GAIN);
  }

  Preference over(double before) {
    return new Preference(before, followed, weights, muted);
  }

  boolean isEmpty() {
    return followed.isEmpty() && weights.isEmpty() && muted.isEmpty();
  }

  /**
   * Returns the total with them: first the factors, then what following adds, once.
   *
   * @param most the highest total allowed
   */
  double total(double most) {
    double weighed = before;
    for (Weight weight : weights) {
      weighed *= weight.factor();
    }
    return Math.min(most, weighed + (followed.isEmpty() ? 0 : GAIN));
  }
}
