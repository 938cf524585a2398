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
 * How rare a term is among posts: {@code ln((N + 1) / (df + 0.5))}, the inverse document frequency
 * with half a post added, at most {@code ln(N / 1.5)}. Frozen, so that the posts of a day do not
 * change what each other weigh. Immutable.
 */
public final class Idf {
  /** Stands for the number of posts in the table. */
  public static final String ALL = "*";

  private static final double HALF = .5;

  private final int posts;
  private final Map<String, Integer> frequencies;

  /**
   * @param posts how many were counted
   * @param frequencies in how many of them each term stands
   */
  public Idf(int posts, Map<String, Integer> frequencies) {
    this.posts = posts;
    this.frequencies = Map.copyOf(frequencies);
  }

  /**
   * Counts in how many posts each word stands.
   *
   * @param posts the words of each
   */
  public static Idf of(Collection<List<String>> posts) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (List<String> words : posts) {
      Set.copyOf(words).forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    return new Idf(posts.size(), frequencies);
  }

  /** The packaged table; its first row tells how many posts were counted. */
  public static Idf packaged() {
    return Packaged.IDF;
  }

  /** Read when first needed, and once. */
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

  /** The same without the terms that stand in fewer posts, which the packaged table leaves out. */
  public Idf without(int fewer) {
    Map<String, Integer> frequent = new HashMap<>(frequencies);
    frequent.values().removeIf(count -> count < fewer);
    return new Idf(posts, frequent);
  }

  /** How many posts were counted. */
  public int posts() {
    return posts;
  }

  /** In how many posts each term stands, by term. */
  public SortedMap<String, Integer> frequencies() {
    return new TreeMap<>(frequencies);
  }

  public double of(String term) {
    int frequency = frequencies.getOrDefault(term, 0);
    return Math.min(most(), Math.log((posts + 1) / (frequency + HALF)));
  }

  /** That of a term in one post. */
  double most() {
    return Math.log(posts / (1 + HALF));
  }
}
