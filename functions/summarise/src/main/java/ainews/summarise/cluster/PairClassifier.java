package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.summarise.text.Idf;
import java.time.Duration;

/** Estimates how likely two posts report the same event. Immutable and thread-safe. */
public final class PairClassifier {
  /** Posts of one account within this time mostly continue one thread. */
  private static final Duration THREAD = Duration.ofMinutes(20);

  /** Factors on the odds; set by hand, since no labelled pair is of one account or one feed. */
  private static final double THREAD_ODDS = 4;

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
    if (a.isPage() && !a.isNamedByTitleOf(b) || b.isPage() && !b.isNamedByTitleOf(a)) {
      return 0; // such a page is no news, and is mentioned by posts about much else
    }
    return similarity(a, b);
  }

  /**
   * The same where a model has read both, so that a lasting page may be what the other is about.
   */
  double similarity(ClusterPost a, ClusterPost b) {
    if (a.isEntry() && b.isEntry() && a.isOfOneSource(b)) {
      return 0; // a list has each thing once
    }
    double probability = model.probability(features(a, b));
    double odds = probability / (1 - probability);
    odds *= isOneThread(a, b) ? THREAD_ODDS : 1;
    odds *= isOneFeed(a, b) ? FEED_ODDS : 1;
    return odds / (1 + odds);
  }

  private static boolean isOneFeed(ClusterPost a, ClusterPost b) {
    return a.isFrom(Capability.PUBLICATIONS)
        && a.isOfOneSource(b)
        && !a.item().channel().isEmpty()
        && a.item().channel().equals(b.item().channel());
  }

  private static boolean isOneThread(ClusterPost a, ClusterPost b) {
    return a.isFrom(Capability.MICROBLOG)
        && a.isOfOneSource(b)
        && !a.item().author().isEmpty()
        && a.item().author().equals(b.item().author())
        && a.item().time().isPresent()
        && b.item().time().isPresent()
        && Duration.between(a.item().time().get(), b.item().time().get()).abs().compareTo(THREAD)
            < 0;
  }

  /**
   * The features from which the probability is computed, in the order of {@link
   * PairFeatures#NAMES}.
   */
  public double[] features(ClusterPost a, ClusterPost b) {
    return PairFeatures.of(a, b);
  }
}
