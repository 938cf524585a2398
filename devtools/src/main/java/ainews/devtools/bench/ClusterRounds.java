package ainews.devtools.bench;

import ainews.local.replay.ReplayItems;
import ainews.shared.edition.Item;
import ainews.shared.edition.Window;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.cluster.PairClassifier;
import ainews.summarise.identity.Identities;
import ainews.summarise.rank.Percentiles;
import ainews.summarise.rank.Ranking;
import ainews.summarise.rank.Votes;
import ainews.summarise.relevance.Relevance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The program that measures clustering and ranking, in its own JVM with its own flags. */
final class ClusterRounds {
  static final List<Integer> SIZES = List.of(600, 1_000, 10_000, 30_000);
  private static final int ROUNDS = 3;
  private static final int WARM_UP = 6;

  private ClusterRounds() {}

  /**
   * Prints one line per number of items: the number, a tab, seconds.
   *
   * @param arguments folders of replays, each named after its date
   */
  public static void main(String[] arguments) throws InterruptedException {
    Settings settings = SettingsReader.packaged();
    List<Item> real = new ArrayList<>();
    for (String folder : arguments) {
      real.addAll(ReplayItems.of(Path.of(folder), settings));
    }
    GrownItems grown = new GrownItems(real);
    Window window =
        new Window(LocalDate.parse(Path.of(arguments[0]).getFileName().toString()), ZoneOffset.UTC);
    for (int i = 0; i < WARM_UP; i++) {
      seconds(grown.of(1_000), settings, window);
    }
    for (int size : SIZES) {
      List<Item> items = grown.of(size);
      List<Double> rounds = new ArrayList<>();
      for (int i = 0; i < (size > 10_000 ? 1 : ROUNDS); i++) {
        rounds.add(seconds(items, settings, window));
      }
      System.out.printf(Locale.ROOT, "%d\t%.3f%n", size, Median.of(rounds));
    }
  }

  private static double seconds(List<Item> items, Settings settings, Window window) {
    long start = System.nanoTime();
    Identities identities = Identities.among(items);
    Percentiles percentiles = new Percentiles(items);
    Ranking ranking =
        new Ranking(new Relevance(settings), percentiles, new Votes(Map.of()), window);
    List<Cluster> clusters =
        new Clusterer(PairClassifier.packaged())
            .of(items, identities, ranking.mostSubstanceFirst());
    double best =
        clusters.stream().mapToDouble(c -> ranking.score(c, false).total()).max().orElseThrow();
    if (best <= 0) {
      throw new BenchException("no story has a score");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
