package ainews.devtools.evaluate;

import ainews.summarise.cluster.ClusterPost;
import ainews.summarise.cluster.PairFeatures;
import ainews.summarise.cluster.PairModel;
import ainews.summarise.text.Idf;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the two fitted data files: document frequencies of words, and weights of pairs. */
final class Refit {
  private static final int FEWEST_POSTS = 2;

  private final Path folder;

  Refit(Path folder) {
    this.folder = folder;
  }

  void write(Labels labels, PrintStream out) throws IOException {
    Idf idf =
        Idf.of(labels.posts().stream().map(ClusterPost::words).toList()).without(FEWEST_POSTS);
    Path words = folder.resolve("text/idf.tsv");
    Files.writeString(words, words(idf));
    List<LabelledPair> pairs = labels.pairs();
    PairModel model =
        Logistic.fit(
            PairEvaluation.features(pairs, idf), pairs.stream().map(LabelledPair::same).toList());
    Path weights = folder.resolve("cluster/pair-model.tsv");
    Files.writeString(weights, weights(model, pairs.size()));
    out.println("Wrote " + words);
    out.println("Wrote " + weights);
  }

  private static String words(Idf idf) {
    StringBuilder rows = new StringBuilder();
    rows.append(
        "# The number of posts with a term, among the labelled posts and the replays; rarer\n");
    rows.append("# terms are left out. Written by ./ainews evaluate DIR --refit. term\tposts\n");
    rows.append(Idf.ALL).append('\t').append(idf.posts()).append('\n');
    idf.frequencies()
        .forEach((term, count) -> rows.append(term).append('\t').append(count).append('\n'));
    return rows.toString();
  }

  private static String weights(PairModel model, int pairs) {
    StringBuilder rows = new StringBuilder();
    rows.append(
        "# Weights of the features of two posts, fitted on " + pairs + " labelled pairs.\n");
    rows.append("# Written by ./ainews evaluate DIR --refit. feature\tweight\n");
    rows.append("bias\t").append(rounded(model.bias())).append('\n');
    for (int i = 0; i < PairFeatures.NAMES.size(); i++) {
      rows.append(PairFeatures.NAMES.get(i)).append('\t');
      rows.append(rounded(model.weights()[i])).append('\n');
    }
    return rows.toString();
  }

  private static String rounded(double weight) {
    return String.format(Locale.ROOT, "%.5f", weight);
  }
}
