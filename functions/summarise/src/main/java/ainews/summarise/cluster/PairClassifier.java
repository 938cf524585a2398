package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.summarise.text.Idf;
import java.time.Duration;
import java.util.Optional;

/** Estimates how likely two posts report the same event. Immutable and thread-safe. */
public final class PairClassifier {
  /** Posts of one account within this time mostly continue one thread. */
  private static final Duration THREAD = Duration.ofMinutes(20);

  /** After this time an X account that returns to a subject mostly has something new to say. */
  private static final Duration LATER = Duration.ofHours(1);

  /** Lower than the cosine of any English pair labelled as one event. */
  private static final double LEAST_COSINE = .08;

  /** Lower for Chinese, since only known Chinese words can be compared with English. */
  private static final double LEAST_COSINE_CHINESE = .04;

  /** Factors on the odds; set by hand, since the labelled pairs are all from different accounts. */
  private static final double THREAD_ODDS = 12;

  private static final double LATER_ODDS = .4;

  /**
   * Summed idf of the shared words; two posts that share less have only a name and small talk in
   * common.
   */
  private static final double LITTLE = 14;

  private static final double LITTLE_ODDS = .3;

  /** The weight of a "yes", a "thank you" or a single name, which may be all that two posts say. */
  private static final double NEXT_TO_NOTHING = 10;

  private static final double NEXT_TO_NOTHING_ODDS = .002;

  /**
   * Factor for conflicting versions, on top of their weight: a wrong join is worse than a missed
   * one.
   */
  private static final double VERSION_ODDS = .3;

  /** Shared part of the lighter title from which only the names and versions differ. */
  private static final double ONE_PATTERN = .6;

  /** The same for amounts; higher, since an amount can be written in more ways than a name. */
  private static final double ONE_WORDING = .7;

  /** A feed reports an event once, so two of its posts are one event only if nearly identical. */
  private static final double FEED_ODDS = .002;

  private final Idf idf;
  private final PairModel model;

  public PairClassifier(Idf idf, PairModel model) {
    this.idf = idf;
    this.model = model;
  }

  /** The classifier with the packaged weights and word frequencies. */
  public static PairClassifier packaged() {
    return new PairClassifier(Idf.packaged(), PairModel.packaged());
  }

  /**
   * A classifier with zero weights, used to compute features; it gives each pair even odds before
   * the fixed factors.
   */
  public static PairClassifier unfitted(Idf idf) {
    return new PairClassifier(idf, new PairModel(0, new double[PairFeatures.NAMES.size()]));
  }

  /** Prepares an item for comparison. */
  public ClusterPost post(Item item) {
    return ClusterPost.of(item, idf);
  }

  /** The probability in [0,1] that both report the same event; symmetric. */
  public double of(ClusterPost a, ClusterPost b) {
    if (a.isEntry() && b.isEntry() && a.isOfOneSource(b)) {
      return 0; // a list has each thing once, however similar the entries' words
    }
    if (a.isEntry() && !a.isNamedIn(b) || b.isEntry() && !b.isNamedIn(a)) {
      return 0; // whatever they share, it is not the thing that the entry is about
    }
    if (isPattern(a, b)) {
      return 0;
    }
    double least = a.isChinese() || b.isChinese() ? LEAST_COSINE_CHINESE : LEAST_COSINE;
    if (a.vector().dot(b.vector()) < least) {
      return 0; // shared names alone, such as a company's, are no event
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
    boolean chinese = a.isChinese() || b.isChinese(); // only known Chinese words can be shared
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

  /**
   * Whether two headlines follow one pattern but differ in company, version or amount, which makes
   * them different events.
   */
  private static boolean isPattern(ClusterPost a, ClusterPost b) {
    NormalisedFigures here = a.figures();
    NormalisedFigures there = b.figures();
    double shared = a.sharedTitle(b);
    return shared >= ONE_PATTERN
            && (a.hasOtherActorsThan(b)
                || NormalisedFigures.conflict(here.versions(), there.versions()))
        || shared >= ONE_WORDING && NormalisedFigures.areDisjoint(here.amounts(), there.amounts());
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

  /**
   * The features from which the probability is computed, in the order of {@link
   * PairFeatures#NAMES}.
   */
  public double[] features(ClusterPost a, ClusterPost b) {
    return PairFeatures.of(a, b, idf);
  }
}
