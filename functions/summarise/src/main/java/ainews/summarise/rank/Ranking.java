package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Score;
import ainews.shared.edition.Window;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.relevance.Relevance;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores stories: relevance × (.28 engagement + .27 corroboration + .17 authority + .10 novelty +
 * .18 substance), as {@link Score} adds them up. Reads each item once. Not safe for use by threads.
 */
public final class Ranking {
  private static final double NOT_NEW = .5;

  private static final double BESIDE_NEWS = .5;

  /** What readers made of a post says most about which one to show; the rest goes by its words. */
  private static final double ENGAGEMENT_OF_A_LEAD = .7;

  /** How well one leads that says what somebody thinks, beside one that says what happened. */
  private static final double LEAD_OF_AN_OPINION = .75;

  /** What an item's words are worth. */
  private record Worth(double authority, double substance, boolean isOpinion) {}

  private final Map<Item, Worth> known = new IdentityHashMap<>();
  private final Relevance relevance;
  private final Percentiles percentiles;
  private final Votes votes;
  private final Window window;

  public Ranking(Relevance relevance, Percentiles percentiles, Votes votes, Window window) {
    this.relevance = relevance;
    this.percentiles = percentiles;
    this.votes = votes;
    this.window = window;
  }

  /** The best representative first: by engagement, authority and substance, then age. */
  public Comparator<Item> leads() {
    return Comparator.comparingDouble(this::lead)
        .reversed()
        .thenComparing(item -> item.time().orElse(window.end()));
  }

  /**
   * @param isUpdate whether an edition of the week has told an earlier stage
   */
  public Score score(Cluster cluster, boolean isUpdate) {
    List<Item> items = cluster.items();
    return Score.of(
        items.stream().mapToDouble(relevance::of).max().orElse(0),
        items.stream()
            .map(percentiles::of)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder()),
        Voices.of(items).with(votes.of(cluster)).corroboration(),
        items.stream().mapToDouble(item -> worth(item).authority).max().orElse(0),
        isOfTheDay(cluster.lead()) && !isUpdate ? 1 : NOT_NEW,
        items.stream().mapToDouble(item -> worth(item).substance).max().orElse(0));
  }

  // As in the score, the others share the weight of an engagement that is not known.
  private double lead(Item item) {
    double others = (worth(item).authority + worth(item).substance) / 2;
    double engagement = percentiles.of(item).orElse(others);
    double lead = ENGAGEMENT_OF_A_LEAD * engagement + (1 - ENGAGEMENT_OF_A_LEAD) * others;
    return worth(item).isOpinion ? LEAD_OF_AN_OPINION * lead : lead;
  }

  // Items are compared many times over to find the best of them.
  private Worth worth(Item item) {
    return known.computeIfAbsent(
        item, it -> new Worth(authority(it), Substance.of(it), Opinion.isIn(it)));
  }

  /** Half for what an authority says beside its news: it vouches for that, not for its weight. */
  private static double authority(Item item) {
    double authority = Authority.of(item);
    String words = item.title() + "\n" + item.text();
    return Announcement.isIn(words) ? authority : authority * BESIDE_NEWS;
  }

  private boolean isOfTheDay(Item item) {
    return item.time().filter(time -> time.isBefore(window.start())).isEmpty();
  }
}
