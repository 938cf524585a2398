package ainews.summarise.cluster;

import ainews.shared.edition.Item;
import java.util.List;

/** Reads a few doubtful posts and says which of them tell the same event. */
@FunctionalInterface
public interface Judge {
  /**
   * Partitions posts that may tell one event. When unsure it keeps apart.
   *
   * @param posts the leads of the stories in doubt
   * @return for every post the number of its event: posts with the same number are one
   */
  List<Integer> events(List<Item> posts);
}
