package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Score;
import ainews.shared.edition.Window;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.relevance.Relevance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Scores stories by DESIGN's formula, its parts in their plain form. */
public final class Ranking {
  /** By kinds of source: one, two, three, more. */
  private static final double[] KINDS = {0, .6, .85, 1};

  private static final double VOICE = .15;
  private static final double VOICES_AT_MOST = .45;
  private static final double NOT_OF_THE_DAY = .5;

  private final Relevance relevance;
  private final Percentiles percentiles;
  private final Window window;

  public Ranking(Relevance relevance, Percentiles percentiles, Window window) {
    this.relevance = relevance;
    this.percentiles = percentiles;
    this.window = window;
  }

  /** The best representative first: by authority, substance, engagement, then age. */
  public Comparator<Item> leads() {
    Comparator<Item> byAuthority = Comparator.comparing(Authority::of, Comparator.reverseOrder());
    return byAuthority
        .thenComparing(Substance::of, Comparator.reverseOrder())
        .thenComparing(item -> percentiles.of(item).orElse(0.0), Comparator.reverseOrder())
        .thenComparing(item -> item.time().orElse(window.end()));
  }

  public Score score(Cluster cluster) {
    List<Item> items = cluster.items();
    return Score.of(
        items.stream().mapToDouble(relevance::of).max().orElse(0),
        items.stream()
            .map(percentiles::of)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder()),
        corroboration(items),
        items.stream().mapToDouble(Authority::of).max().orElse(0),
        isOfTheDay(cluster.lead()) ? 1 : NOT_OF_THE_DAY,
        items.stream().mapToDouble(Substance::of).max().orElse(0));
  }

  private boolean isOfTheDay(Item item) {
    return item.time().filter(time -> time.isBefore(window.start())).isEmpty();
  }

  private static double corroboration(List<Item> items) {
    long kinds = items.stream().map(Item::source).distinct().count();
    long voices =
        items.stream()
            .map(
                item -> item.source() + " " + (item.author().isEmpty() ? item.id() : item.author()))
            .distinct()
            .count();
    double byKinds = KINDS[(int) Math.min(KINDS.length, kinds) - 1];
    return Math.min(1, byKinds + Math.min(VOICES_AT_MOST, VOICE * (voices - kinds)));
  }
}
