package ainews.devtools.evaluate;

import ainews.shared.edition.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Well-known similarity measures of two posts, over their lower-case words. */
final class Baselines {
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
  private static final int HASHES = 128;
  private static final int SHINGLE = 2;

  private final Map<String, Double> idf = new HashMap<>();

  /**
   * Counts document frequencies.
   *
   * @param posts the posts whose words are counted
   */
  Baselines(Collection<Item> posts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Item post : posts) {
      new HashSet<>(words(text(post))).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    counts.forEach(
        (word, count) -> idf.put(word, Math.log((1.0 + posts.size()) / (1 + count)) + 1));
  }

  static double sameTitle(Item a, Item b) {
    String title = a.title().toLowerCase(Locale.ROOT).strip();
    boolean same = title.equals(b.title().toLowerCase(Locale.ROOT).strip());
    return same && !title.isEmpty() ? 1 : 0;
  }

  static double titleJaccard(Item a, Item b) {
    Set<String> shared = new HashSet<>(words(a.title()));
    Set<String> all = new HashSet<>(shared);
    Set<String> other = Set.copyOf(words(b.title()));
    shared.retainAll(other);
    all.addAll(other);
    return all.isEmpty() ? 0 : (double) shared.size() / all.size();
  }

  /** Returns the cosine of TF-IDF vectors; titles count twice. */
  double tfIdf(Item a, Item b) {
    return cosine(vector(text(a)), vector(text(b)));
  }

  /** Returns the share of equal MinHash values over word pairs (Broder 1997). */
  static double minHash(Item a, Item b) {
    if (shingles(a).isEmpty() || shingles(b).isEmpty()) {
      return 0;
    }
    int[] left = leastHashes(a);
    int[] right = leastHashes(b);
    int equal = 0;
    for (int i = 0; i < HASHES; i++) {
      equal += left[i] == right[i] ? 1 : 0;
    }
    return (double) equal / HASHES;
  }

  /** Returns the share of equal bits of 64-bit SimHash fingerprints (Charikar 2002). */
  static double simHash(Item a, Item b) {
    if (shingles(a).isEmpty() || shingles(b).isEmpty()) {
      return 0;
    }
    return 1 - Long.bitCount(fingerprint(a) ^ fingerprint(b)) / 64.0;
  }

  Map<String, Double> vector(String text) {
    Map<String, Double> vector = new HashMap<>();
    words(text).forEach(word -> vector.merge(word, 1.0, Double::sum));
    vector.replaceAll((word, count) -> count * idf.getOrDefault(word, 0.0));
    double length =
        Math.sqrt(vector.values().stream().mapToDouble(weight -> weight * weight).sum());
    vector.replaceAll((word, weight) -> weight / Math.max(1e-9, length));
    return vector;
  }

  static double cosine(Map<String, Double> a, Map<String, Double> b) {
    return a.entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * b.getOrDefault(entry.getKey(), 0.0))
        .sum();
  }

  static String text(Item post) {
    return post.title() + "\n" + post.title() + "\n" + post.text();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static int[] leastHashes(Item post) {
    int[] least = new int[HASHES];
    java.util.Arrays.fill(least, Integer.MAX_VALUE);
    for (String shingle : shingles(post)) {
      for (int i = 0; i < HASHES; i++) {
        least[i] = Math.min(least[i], (int) mixed(shingle.hashCode() * 31L + i));
      }
    }
    return least;
  }

  private static long fingerprint(Item post) {
    int[] votes = new int[64];
    for (String shingle : shingles(post)) {
      long hash = mixed(shingle.hashCode());
      for (int bit = 0; bit < 64; bit++) {
        votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long print = 0;
    for (int bit = 0; bit < 64; bit++) {
      print |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return print;
  }

  private static Set<String> shingles(Item post) {
    List<String> words = words(post.title() + "\n" + post.text());
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
    return shingles;
  }

  /** Spreads the bits of a number (the finaliser of SplitMix64). */
  private static long mixed(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }

  /** Returns the measures by name. */
  Map<String, PairEvaluation.Baseline> named() {
    Map<String, PairEvaluation.Baseline> named = new java.util.LinkedHashMap<>();
    named.put("same title", Baselines::sameTitle);
    named.put("title Jaccard", Baselines::titleJaccard);
    named.put("MinHash", Baselines::minHash);
    named.put("SimHash", Baselines::simHash);
    named.put("TF-IDF cosine", this::tfIdf);
    return named;
  }
}
