package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import java.util.List;

/** Reads a few uncertain posts and decides which of them report the same event. */
@FunctionalInterface
public interface Judge {
  /**
   * Partitions each group of posts that may report one event. Posts stay apart when in doubt.
   *
   * @param groups the lead items of stories that may be one
   * @return for each group the event number of each of its posts: equal numbers are one event; an
   *     empty list for a group without a decision
   */
  List<List<Integer>> events(List<List<Item>> groups);
}
