package ainews.devtools.evaluate;

import ainews.shared.edition.Item;
import ainews.summarise.cluster.AverageLink;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.identity.Identities;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Clusters the posts of each list and compares the result with the labels by B³ (Bagga and Baldwin
 * 1998). For each post, precision is the share of its cluster that has its label, and recall the
 * share of its label that is in its cluster; both are averaged over the posts of all lists.
 */
final class ClusterEvaluation {
  private static final int MOST_POSTS = 120;

  /** A post with its labelled group and the list it belongs to. */
  record Labelled(Item item, String label, String list) {}

  /** The precision and recall of one post. */
  record Share(double precision, double recall, String list) {}

  private final Map<String, List<Labelled>> lists = new LinkedHashMap<>();

  /**
   * Prepares an evaluation.
   *
   * @param most the most posts used of each list
   */
  ClusterEvaluation(List<Labelled> posts, int most) {
    Map<String, Set<String>> seen = new HashMap<>();
    for (Labelled post : posts) {
      List<Labelled> list = lists.computeIfAbsent(post.list(), name -> new ArrayList<>());
      boolean first =
          seen.computeIfAbsent(post.list(), n -> new HashSet<>())
              .add(post.item().url() + post.item().id());
      if (first && list.size() < most) {
        list.add(post);
      }
    }
  }

  /** Reads the English table; the part of a cluster id before the {@code #} names the list. */
  static ClusterEvaluation of(List<JsonNode> rows) {
    return new ClusterEvaluation(
        rows.stream()
            .map(
                row -> {
                  String label = row.path("cluster_id").asText();
                  return new Labelled(Rows.item(row), label, label.split("#")[0]);
                })
            .toList(),
        MOST_POSTS);
  }

  Map<String, List<Labelled>> lists() {
    return lists;
  }

  List<Item> posts() {
    return lists.values().stream().flatMap(List::stream).map(Labelled::item).toList();
  }

  /** Puts every post into its own cluster. */
  List<Share> apart() {
    return shares(items -> items.stream().map(List::of).toList());
  }

  List<Share> by(Clusterer clusterer) {
    return shares(
        items ->
            clusterer.of(items, Identities.among(items), Comparator.comparing(Item::id)).stream()
                .map(Cluster::items)
                .toList());
  }

  /** Clusters by average linkage of TF-IDF cosines. */
  List<Share> byTfIdf(Baselines baselines, double threshold) {
    return shares(items -> joined(items, baselines, threshold));
  }

  static double f1(List<Share> shares) {
    double precision = precision(shares);
    double recall = recall(shares);
    return shares.isEmpty() ? 0 : 2 * precision * recall / (precision + recall);
  }

  static double precision(List<Share> shares) {
    return shares.stream().mapToDouble(Share::precision).average().orElse(0);
  }

  static double recall(List<Share> shares) {
    return shares.stream().mapToDouble(Share::recall).average().orElse(0);
  }

  private static List<List<Item>> joined(List<Item> items, Baselines baselines, double threshold) {
    List<List<Integer>> alone = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      alone.add(List.of(i));
    }
    AverageLink links = new AverageLink(alone, threshold);
    List<Map<String, Double>> vectors =
        items.stream().map(item -> baselines.vector(Baselines.text(item))).toList();
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        links.add(j, i, Baselines.cosine(vectors.get(i), vectors.get(j)));
      }
    }
    return links.join().stream().map(group -> group.stream().map(items::get).toList()).toList();
  }

  /**
   * Scores a method.
   *
   * @param method clusters the posts of a list
   */
  List<Share> shares(Function<List<Item>, List<List<Item>>> method) {
    List<Share> shares = new ArrayList<>();
    lists.forEach(
        (name, list) -> {
          Map<String, String> labels = new HashMap<>();
          Map<String, Integer> sizes = new HashMap<>();
          for (Labelled post : list) {
            labels.put(post.item().url() + post.item().id(), post.label());
            sizes.merge(post.label(), 1, Integer::sum);
          }
          List<Item> items = list.stream().map(Labelled::item).toList();
          for (List<Item> group : method.apply(items)) {
            for (Item item : group) {
              String label = labels.get(item.url() + item.id());
              double right =
                  group.stream()
                      .filter(other -> labels.get(other.url() + other.id()).equals(label))
                      .count();
              shares.add(new Share(right / group.size(), right / sizes.get(label), name));
            }
          }
        });
    return shares;
  }
}
