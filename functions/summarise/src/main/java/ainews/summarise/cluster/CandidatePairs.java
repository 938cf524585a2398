package ainews.summarise.cluster;

import ainews.summarise.text.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds the pairs of posts that are worth comparing, by an inverted index of rare terms. The work
 * per post is bounded, so the total grows with the number of posts, not of pairs. Not thread-safe.
 */
final class CandidatePairs {
  private static final int WORDS = 12;
  private static final int NAMES = 10;

  /** Lowest idf of a key; a term found in more than one post of nine would pair too many. */
  private static final double COMMON = 2.2;

  /** Earlier posts looked at per term, the latest first. */
  private static final int MOST_POSTS = 300;

  /** Lowest summed idf of the keys that two posts share. */
  private static final double LEAST_SHARED = 2.5;

  private static final int MOST_NEIGHBOURS = 40;

  private static final int[] NONE = {};

  private final Map<String, int[]> index;
  private final List<Map<String, Double>> keys;

  /** Summed idf of the keys shared with each post; all 0 between calls. */
  private final double[] shared;

  private CandidatePairs(Map<String, int[]> index, List<Map<String, Double>> keys) {
    this.index = index;
    this.keys = keys;
    this.shared = new double[keys.size()];
  }

  static CandidatePairs among(List<ClusterPost> posts) {
    Map<String, List<Integer>> places = new HashMap<>();
    List<Map<String, Double>> keys = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      Map<String, Double> own = keys(posts.get(i));
      keys.add(own);
      for (String key : own.keySet()) {
        places.computeIfAbsent(key, term -> new ArrayList<>()).add(i);
      }
    }
    Map<String, int[]> index = new HashMap<>();
    places.forEach(
        (key, list) -> {
          if (list.size() > 1) {
            index.put(key, list.stream().mapToInt(Integer::intValue).toArray());
          }
        });
    return new CandidatePairs(index, keys);
  }

  /** The indexes of the earlier posts that share most with this one, the closest first. */
  int[] before(int post) {
    IntStream.Builder found = IntStream.builder();
    keys.get(post).forEach((key, weight) -> share(key, weight, post, found));
    int[] others = found.build().toArray();
    int[] closest =
        Arrays.stream(others)
            .filter(other -> shared[other] >= LEAST_SHARED)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer other) -> -shared[other])
                    .thenComparing(other -> other))
            .limit(MOST_NEIGHBOURS)
            .mapToInt(Integer::intValue)
            .toArray();
    for (int other : others) {
      shared[other] = 0;
    }
    return closest;
  }

  private void share(String key, double weight, int post, IntStream.Builder found) {
    int[] places = index.getOrDefault(key, NONE);
    int end = Arrays.binarySearch(places, post);
    for (int i = Math.max(0, end - MOST_POSTS); i < end; i++) {
      if (shared[places[i]] == 0) {
        found.add(places[i]);
      }
      shared[places[i]] += weight;
    }
  }

  private static Map<String, Double> keys(ClusterPost post) {
    Map<String, Double> keys = new LinkedHashMap<>();
    rarest(post.words(), WORDS, keys);
    rarest(post.names(), NAMES, keys);
    return keys;
  }

  private static void rarest(Terms terms, int most, Map<String, Double> keys) {
    Integer[] order = new Integer[terms.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -terms.weight(i)));
    Arrays.stream(order)
        .filter(i -> terms.weight(i) >= COMMON)
        .limit(most)
        .forEach(i -> keys.put(terms.term(i), terms.weight(i)));
  }
}
