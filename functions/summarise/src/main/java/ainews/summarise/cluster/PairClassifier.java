package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.summarise.text.Idf;
import java.time.Duration;
import java.util.Optional;

/** Tells how likely two posts tell the same event. Immutable, safe to share between threads. */
public final class PairClassifier {
  /** Posts of one account within this time mostly go on with one another. */
  private static final Duration THREAD = Duration.ofMinutes(20);

  /** After it an account that speaks of the same thing mostly has a new thought about it. */
  private static final Duration LATER = Duration.ofHours(1);

  /** Below every pair that is labelled the same event, in English. */
  private static final double LEAST_COSINE = .08;

  /** Lower, for of Chinese words only the known ones compare with English. */
  private static final double LEAST_COSINE_CHINESE = .04;

  /** What that does to the odds; the labelled pairs are of different accounts and cannot tell. */
  private static final double THREAD_ODDS = 12;

  private static final double LATER_ODDS = .4;

  /** In idf of all shared words: two posts that share less share a name and small talk. */
  private static final double LITTLE = 14;

  private static final double LITTLE_ODDS = .3;

  /** As a yes, a thank-you or a single name weighs, of which two posts may consist wholly. */
  private static final double NEXT_TO_NOTHING = 10;

  private static final double NEXT_TO_NOTHING_ODDS = .002;

  /**
   * What another version does to them beyond its weight: a wrong join is worse than a missed one.
   */
  private static final double VERSION_ODDS = .3;

  /** Of the lighter title's weight: what remains is who and which. */
  private static final double ONE_PATTERN = .6;

  /** Figures are told in more ways than names, so more must be the same. */
  private static final double ONE_WORDING = .7;

  /** A feed tells an event once: only what is nearly the same there is not the next one. */
  private static final double FEED_ODDS = .002;

  private final Idf idf;
  private final PairModel model;

  public PairClassifier(Idf idf, PairModel model) {
    this.idf = idf;
    this.model = model;
  }

  /** With the packaged weights and word frequencies. */
  public static PairClassifier packaged() {
    return new PairClassifier(Idf.packaged(), PairModel.packaged());
  }

  /** For the features alone; every probability is one half. */
  public static PairClassifier unfitted(Idf idf) {
    return new PairClassifier(idf, new PairModel(0, new double[PairFeatures.NAMES.size()]));
  }

  /** An item made ready to be compared. */
  public ClusterPost post(Item item) {
    return ClusterPost.of(item, idf);
  }

  /** The probability, in [0,1]; the same whichever comes first. */
  public double of(ClusterPost a, ClusterPost b) {
    if (a.isEntry() && b.isEntry() && a.isOfOneSource(b)) {
      return 0; // a list names everything once, whatever it says of its entries
    }
    if (a.isEntry() && !a.isNamedIn(b) || b.isEntry() && !b.isNamedIn(a)) {
      return 0; // whatever they have in common, it is not the thing the entry is about
    }
    if (isPattern(a, b)) {
      return 0;
    }
    double least = a.isChinese() || b.isChinese() ? LEAST_COSINE_CHINESE : LEAST_COSINE;
    if (a.vector().dot(b.vector()) < least) {
      return 0; // names alone, such as those of a company, are no event
    }
    double probability = model.probability(features(a, b));
    double odds = probability / (1 - probability);
    odds *= oddsOfAccounts(a, b);
    odds *=
        NormalisedFigures.conflict(a.figures().versions(), b.figures().versions())
            ? VERSION_ODDS
            : 1;
    odds *= isOneFeed(a, b) ? FEED_ODDS : 1;
    return odds / (1 + odds);
  }

  private static double oddsOfAccounts(ClusterPost a, ClusterPost b) {
    Optional<Duration> between = betweenPostsOfOneAccount(a, b);
    if (between.isPresent() && between.get().compareTo(THREAD) < 0) {
      return THREAD_ODDS;
    }
    boolean chinese = a.isChinese() || b.isChinese(); // of which only known words are shared
    double little = chinese ? 1 : oddsOfShared(a.words().overlap(b.words()));
    boolean later = between.isPresent() && between.get().compareTo(LATER) >= 0;
    return little * (later ? LATER_ODDS : 1);
  }

  private static double oddsOfShared(double weight) {
    if (weight < NEXT_TO_NOTHING) {
      return NEXT_TO_NOTHING_ODDS;
    }
    return weight < LITTLE ? LITTLE_ODDS : 1;
  }

  /** Headlines of one pattern about different companies, versions or sums tell different events. */
  private static boolean isPattern(ClusterPost a, ClusterPost b) {
    NormalisedFigures here = a.figures();
    NormalisedFigures there = b.figures();
    double shared = a.sharedTitle(b);
    return shared >= ONE_PATTERN
            && (a.hasOtherActorsThan(b)
                || NormalisedFigures.conflict(here.versions(), there.versions()))
        || shared >= ONE_WORDING && NormalisedFigures.areOther(here.amounts(), there.amounts());
  }

  private static boolean isOneFeed(ClusterPost a, ClusterPost b) {
    return a.isFrom(Capability.PUBLICATIONS)
        && a.isOfOneSource(b)
        && !a.item().channel().isEmpty()
        && a.item().channel().equals(b.item().channel());
  }

  private static Optional<Duration> betweenPostsOfOneAccount(ClusterPost a, ClusterPost b) {
    boolean one =
        a.isFrom(Capability.MICROBLOG)
            && a.isOfOneSource(b)
            && !a.item().author().isEmpty()
            && a.item().author().equals(b.item().author());
    return a.item()
        .time()
        .filter(time -> one)
        .flatMap(here -> b.item().time().map(there -> Duration.between(here, there).abs()));
  }

  /** What the probability is computed from. */
  public double[] features(ClusterPost a, ClusterPost b) {
    return PairFeatures.of(a, b, idf);
  }
}
