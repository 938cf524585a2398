package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.Score;
import ainews.shared.edition.SourceId;
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

  /** What each doubling of the voices adds to what is left: ten voices are as good as more. */
  private static final double DOUBLED_VOICES = .3;

  /** How much authority and substance count beside what readers say, when a lead is chosen. */
  private static final double LEAD_AUTHORITY = .15;

  private static final double LEAD_SUBSTANCE = .2;
  private static final double NOT_OF_THE_DAY = .5;

  /** Where a source has no votes, an item stands in the middle of them. */
  private static final double NO_VOTES = .5;

  private final Relevance relevance;
  private final Percentiles percentiles;
  private final Window window;

  public Ranking(Relevance relevance, Percentiles percentiles, Window window) {
    this.relevance = relevance;
    this.percentiles = percentiles;
    this.window = window;
  }

  /** The best representative first: what readers say, authority and substance, then age. */
  public Comparator<Item> leads() {
    return Comparator.comparing(this::fitness, Comparator.reverseOrder())
        .thenComparing(item -> item.time().orElse(window.end()));
  }

  private double fitness(Item item) {
    return percentiles.of(item).orElse(NO_VOTES)
        + LEAD_AUTHORITY * Authority.of(item)
        + LEAD_SUBSTANCE * Substance.of(item);
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
    long kinds = items.stream().map(Ranking::kind).distinct().count();
    long voices = items.stream().map(Ranking::voice).distinct().count();
    double byKinds = KINDS[(int) Math.min(KINDS.length, kinds) - 1];
    double further = Math.log(Math.max(1, voices - kinds + 1)) / Math.log(2);
    return byKinds + (1 - byKinds) * Math.min(1, DOUBLED_VOICES * further);
  }

  /** A paper that stands in both lists was put there by its authors alone. */
  private static SourceId kind(Item item) {
    return item.source() == SourceId.ARXIV ? SourceId.HUGGINGFACE : item.source();
  }

  private static String voice(Item item) {
    return kind(item) + " " + (item.author().isEmpty() ? item.id() : item.author());
  }
}
