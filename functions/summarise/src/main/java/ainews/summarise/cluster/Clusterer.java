package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import ainews.summarise.identity.Identities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups the posts of a day into events: first those that share an identity, then by similarity
 * with average-link clustering. The result does not depend on the order of the posts.
 */
public final class Clusterer {
  /**
   * Two posts are one event from this probability on. A group takes in only what reaches it with
   * one of its posts at least: a little in common with each of them is a common subject.
   */
  public static final double SAME = .5;

  /** Groups are joined from this average on: where several agree, less evidence suffices. */
  private static final double GROUP_SAME = .28;

  /**
   * Stories that a model calls one event are joined from this average on: it keeps strangers apart,
   * whatever the model says, and leaves the rest to it.
   */
  private static final double FLOOR = .2;

  /** Posts compared of each of those stories, the lead first. */
  private static final int COMPARED = 10;

  /** Pairs below this probability are ignored, which saves time and changes hardly any group. */
  private static final double NEGLIGIBLE = .03;

  private static final Comparator<Item> BY_KEY =
      Comparator.comparing(Item::source).thenComparing(Item::id);

  private final PairClassifier classifier;

  public Clusterer(PairClassifier classifier) {
    this.classifier = classifier;
  }

  private static boolean areOne(AverageLink.Bond bond) {
    return bond.best() >= SAME && bond.average() >= GROUP_SAME;
  }

  /**
   * Groups the items into events.
   *
   * @param lead orders the best lead first; ties are broken by source and id
   */
  public List<Cluster> of(List<Item> items, Identities identities, Comparator<Item> lead) {
    List<Item> ordered = items.stream().sorted(BY_KEY).toList();
    List<List<Integer>> known = byIdentity(ordered, identities);
    List<ClusterPost> posts = ordered.stream().map(classifier::post).toList();
    AverageLink links =
        new AverageLink(
            known, Clusterer::areOne, (a, b) -> classifier.of(posts.get(a), posts.get(b)));
    compare(posts, links);
    return links.join().stream().map(group -> cluster(group, ordered, identities, lead)).toList();
  }

  /**
   * Splits a story that reports several events where its posts resemble one another least. If they
   * all do, the lead keeps the posts that share an identity with it. Posts of one identity stay
   * together.
   *
   * @param lead orders the best lead of the others first
   * @return the lead's story first; only the given story if its posts have one identity
   */
  public List<Cluster> split(Cluster story, Identities identities, Comparator<Item> lead) {
    List<List<Integer>> known = byIdentity(story.items(), identities);
    if (known.size() == 1) {
      return List.of(story);
    }
    AverageLink links = new AverageLink(known, SAME);
    compare(story.items().stream().map(classifier::post).toList(), links);
    List<List<Integer>> groups = links.join();
    if (groups.size() == 1) {
      List<Integer> others = known.stream().skip(1).flatMap(List::stream).toList();
      groups = List.of(known.getFirst(), others);
    }
    return groups.stream().map(group -> cluster(group, story.items(), identities, lead)).toList();
  }

  /**
   * Joins stories that a model calls one event, as far as their posts are not strangers.
   *
   * @return indexes of the stories that belong together, each once
   */
  public List<List<Integer>> join(List<Cluster> stories) {
    List<ClusterPost> posts = new ArrayList<>();
    List<Integer> storyOf = new ArrayList<>();
    List<List<Integer>> known = new ArrayList<>();
    for (Cluster story : stories) {
      List<Integer> own = new ArrayList<>();
      for (Item item : story.items().stream().limit(COMPARED).toList()) {
        own.add(posts.size());
        storyOf.add(known.size());
        posts.add(classifier.post(item));
      }
      known.add(own);
    }
    AverageLink links = new AverageLink(known, FLOOR);
    for (int a = 0; a < posts.size(); a++) {
      for (int b = a + 1; b < posts.size(); b++) {
        if (!storyOf.get(a).equals(storyOf.get(b))) {
          links.add(a, b, classifier.similarity(posts.get(a), posts.get(b)));
        }
      }
    }
    return links.join().stream()
        .map(group -> group.stream().map(storyOf::get).distinct().sorted().toList())
        .toList();
  }

  private void compare(List<ClusterPost> posts, AverageLink links) {
    CandidatePairs candidates = CandidatePairs.among(posts);
    for (int post = 0; post < posts.size(); post++) {
      for (int other : candidates.before(post)) {
        double probability = classifier.of(posts.get(other), posts.get(post));
        if (probability >= NEGLIGIBLE) {
          links.add(other, post, probability);
        }
      }
    }
  }

  /** Groups of items that share an identity, in the order of their first members. */
  private static List<List<Integer>> byIdentity(List<Item> items, Identities identities) {
    int[] group = new int[items.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
      for (String identity : identities.of(items.get(i))) {
        Integer other = first.putIfAbsent(identity, i);
        if (other != null) {
          union(group, other, i);
        }
      }
    }
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static Cluster cluster(
      List<Integer> members, List<Item> all, Identities identities, Comparator<Item> lead) {
    List<Item> items = members.stream().map(all::get).sorted(lead.thenComparing(BY_KEY)).toList();
    return Cluster.of(items, identities);
  }

  // The smaller index becomes the root, so that groups keep the items' order.
  private static void union(int[] group, int a, int b) {
    int rootA = root(group, a);
    int rootB = root(group, b);
    group[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  private static int root(int[] group, int i) {
    int root = i;
    while (group[root] != root) {
      root = group[root];
    }
    int walk = i;
    while (group[walk] != root) {
      int next = group[walk];
      group[walk] = root;
      walk = next;
    }
    return root;
  }
}
