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
 * .18 substance), as {@link Score} adds them up. Reads each item once. Not thread-safe.
 */
public final class Ranking {
  private static final double NOT_NEW = .5;

  private static final double BESIDE_NEWS = .5;

  /** What is derived from an item's words. */
  private record Worth(double authority, double substance, boolean isNews) {}

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

  /** Orders posts without news last, then by substance and engagement, then the oldest first. */
  public Comparator<Item> mostSubstanceFirst() {
    return Comparator.<Item, Boolean>comparing(item -> !worth(item).isNews)
        .thenComparing(item -> -worth(item).substance - percentiles.of(item).orElse(0.0))
        .thenComparing(item -> item.time().orElse(window.end()));
  }

  /**
   * @param isUpdate whether a recent edition published an earlier stage
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

  // Cached, since sorting compares each item many times.
  private Worth worth(Item item) {
    return known.computeIfAbsent(item, Ranking::read);
  }

  private static Worth read(Item item) {
    boolean announces = Announcement.isIn(item.title() + "\n" + item.text());
    return new Worth(authority(item, announces), Substance.of(item, announces), !Signs.areIn(item));
  }

  /**
   * Halves the authority of anything but an announcement: a vendor's small talk is genuine but not
   * important.
   */
  private static double authority(Item item, boolean announces) {
    return Authority.of(item) * (announces ? 1 : BESIDE_NEWS);
  }

  private boolean isOfTheDay(Item item) {
    return item.time().filter(time -> time.isBefore(window.start())).isEmpty();
  }
}
