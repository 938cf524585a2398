package ainews.summarise.text;

import ainews.shared.text.DataFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Inverse document frequency of terms among posts: {@code ln((N + 1) / (df + 0.5))}, at most {@code
 * ln(N / 1.5)}. The table is fixed, so that a day's posts do not change each other's weights.
 * Immutable.
 */
public final class Idf {
  /** The row of the table that has the number of posts. */
  public static final String ALL = "*";

  private static final double HALF = .5;

  private final int posts;
  private final Map<String, Integer> frequencies;

  /**
   * @param posts number of posts counted
   * @param frequencies number of posts that contain each term
   */
  public Idf(int posts, Map<String, Integer> frequencies) {
    this.posts = posts;
    this.frequencies = Map.copyOf(frequencies);
  }

  /**
   * Counts the posts that contain each word.
   *
   * @param posts the words of each post
   */
  public static Idf of(Collection<List<String>> posts) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (List<String> words : posts) {
      Set.copyOf(words).forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    return new Idf(posts.size(), frequencies);
  }

  /** The packaged table. */
  public static Idf packaged() {
    return Packaged.IDF;
  }

  /** Read once, when first needed. */
  private static final class Packaged {
    private static final Idf IDF = read();
  }

  private static Idf read() {
    Map<String, Integer> frequencies = new HashMap<>();
    for (List<String> row : DataFile.read("summarise/text/idf.tsv", 2)) {
      frequencies.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    return new Idf(frequencies.remove(ALL), frequencies);
  }

  /**
   * Returns a copy without terms found in fewer than {@code fewer} posts, which the packaged table
   * omits.
   */
  public Idf without(int fewer) {
    Map<String, Integer> frequent = new HashMap<>(frequencies);
    frequent.values().removeIf(count -> count < fewer);
    return new Idf(posts, frequent);
  }

  /** The number of posts counted. */
  public int posts() {
    return posts;
  }

  /** The number of posts that contain each term. */
  public SortedMap<String, Integer> frequencies() {
    return new TreeMap<>(frequencies);
  }

  public double of(String term) {
    int frequency = frequencies.getOrDefault(term, 0);
    return Math.min(most(), Math.log((posts + 1) / (frequency + HALF)));
  }

  /** The idf of a term found in one post. */
  double most() {
    return Math.log(posts / (1 + HALF));
  }
}
