package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import java.util.List;

/** Reads a few doubtful posts and says which of them tell the same event. */
@FunctionalInterface
public interface Judge {
  /**
   * Partitions each group of posts that may tell one event. When unsure it keeps apart.
   *
   * @param groups of the leads of the stories in doubt
   * @return for every group, for every post in it, the number of its event: posts of a group with
   *     the same number are one; an empty list for a group that it says nothing of
   */
  List<List<Integer>> events(List<List<Item>> groups);
}
