package ainews.summarise.cluster;

import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.summarise.text.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numeric features of a pair of posts: what they share and where they differ. */
public final class PairFeatures {
  private static final int MOST_DAYS = 3;

  /** Idf below which a name is too common to count: every day has posts about OpenAI. */
  private static final double COMMON_NAME = 2;

  private static final double RARE_NAME = 3;

  /**
   * Lowest denominator of the name cover, in idf above {@code COMMON_NAME}; fewer names say too
   * little.
   */
  private static final double LEAST_NAMES = 3;

  /** Assumed value for a post that names nobody. */
  private static final double NO_NAMES = .3;

  private static final int MOST_NAMES = 5;
  private static final int MOST_AMOUNTS = 3;

  /** Summed idf of the shared words from which on more of them say nothing new. */
  private static final double ENOUGH = 25;

  /** The names of the features, in the order of {@link #of}. */
  public static final List<String> NAMES =
      List.of(
          "cosine",
          "contained",
          "title cover",
          "cosine x run",
          "name cover",
          "names",
          "amounts shared",
          "versions shared",
          "models differ",
          "actors differ",
          "pattern",
          "one is a test",
          "both reddit",
          "both entries",
          "days apart",
          "shared",
          "languages differ",
          "both chinese",
          "subject",
          "titles",
          "time apart",
          "kinds differ");

  private PairFeatures() {}

  /** The features of two posts; symmetric. */
  static double[] of(ClusterPost a, ClusterPost b) {
    double shared = a.words().overlap(b.words());
    double smaller = Math.min(a.words().total(), b.words().total());
    double cosine = a.vector().dot(b.vector());
    NormalisedFigures here = a.figures();
    NormalisedFigures there = b.figures();
    boolean otherFigures = here.conflictsWith(there);
    boolean otherActors = a.hasOtherActorsThan(b);
    double titles = a.sharedHead(b);
    return new double[] {
      cosine,
      shared / Math.max(1, smaller),
      Math.max(cover(a.title(), b.words()), cover(b.title(), a.words())),
      cosine * Math.log1p(longestRun(a, b)),
      Math.min(nameCover(a, b), nameCover(b, a)),
      sharedNames(a, b),
      Math.min(MOST_AMOUNTS, common(here.amounts(), there.amounts())),
      yes(common(here.versions(), there.versions()) > 0),
      here.conflictingModels(there),
      yes(otherActors),
      (otherFigures || otherActors) && a.isTitled() && b.isTitled() ? titles : 0,
      yes(a.isTest() != b.isTest()),
      yes(a.isFrom(Capability.COMMUNITIES) && a.isOfOneSource(b)),
      yes(a.isEntry() && b.isEntry()),
      daysApart(a, b),
      // Of Chinese, only known words can be shared.
      a.isChinese() || b.isChinese() ? ENOUGH : Math.min(ENOUGH, shared),
      yes(a.isChinese() != b.isChinese()),
      yes(a.isChinese() && b.isChinese()),
      Math.max(subject(a, b), subject(b, a)),
      titles,
      timeApart(a, b),
      yes(NormalisedFigures.areDisjoint(a.kinds(), b.kinds()))
    };
  }

  private static double yes(boolean holds) {
    return holds ? 1 : 0;
  }

  /** The share of a text's weight whose terms occur in the other. */
  private static double cover(Terms of, Terms by) {
    return of.total() == 0 ? 0 : of.overlap(by) / of.total();
  }

  private static double nameCover(ClusterPost a, ClusterPost b) {
    double all = 0;
    for (int i = 0; i < a.names().size(); i++) {
      all += Math.max(0, a.names().weight(i) - COMMON_NAME);
    }
    double[] shared = {0};
    a.names()
        .shared(b.names(), (term, here, there) -> shared[0] += Math.max(0, here - COMMON_NAME));
    return all == 0 ? NO_NAMES : shared[0] / Math.max(LEAST_NAMES, all);
  }

  /** 1 if the rarest name in the title of {@code a} occurs in {@code b}, else 0. */
  private static double subject(ClusterPost a, ClusterPost b) {
    return a.subject().map(name -> yes(b.words().contains(name))).orElse(NO_NAMES);
  }

  private static double sharedNames(ClusterPost a, ClusterPost b) {
    int[] count = {0};
    a.names().shared(b.names(), (term, here, there) -> count[0] += here > RARE_NAME ? 1 : 0);
    return Math.min(MOST_NAMES, count[0]);
  }

  /** The weight of the longest run of terms in both; it is long where one quotes the other. */
  private static double longestRun(ClusterPost a, ClusterPost b) {
    double longest = 0;
    double[] before = new double[b.size() + 1];
    double[] here = new double[b.size() + 1];
    int[] toClear = {};
    for (int i = 0; i < a.size(); i++) {
      int[] places = b.places(a.term(i));
      for (int place : places) {
        here[place + 1] = before[place] + a.weight(i);
        longest = Math.max(longest, here[place + 1]);
      }
      for (int place : toClear) {
        before[place + 1] = 0;
      }
      toClear = places;
      double[] free = before;
      before = here;
      here = free;
    }
    return longest;
  }

  private static int common(Set<String> a, Set<String> b) {
    int count = 0;
    for (String value : a) {
      count += b.contains(value) ? 1 : 0;
    }
    return count;
  }

  private static double daysApart(ClusterPost a, ClusterPost b) {
    if (a.day().isEmpty() || b.day().isEmpty()) {
      return 0;
    }
    return Math.min(MOST_DAYS, Math.abs(a.day().get().toEpochDay() - b.day().get().toEpochDay()));
  }

  /** Like {@link #daysApart}, but in elapsed time: an evening and the next morning are close. */
  private static double timeApart(ClusterPost a, ClusterPost b) {
    Optional<Instant> here = a.item().time();
    Optional<Instant> there = b.item().time();
    if (here.isEmpty() || there.isEmpty()) {
      return 0;
    }
    double seconds = Duration.between(here.get(), there.get()).abs().toSeconds();
    return Math.min(MOST_DAYS, seconds / Duration.ofDays(1).toSeconds());
  }
}
