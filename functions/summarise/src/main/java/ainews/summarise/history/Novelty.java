package ainews.summarise.history;

import ainews.shared.edition.Item;
import ainews.shared.edition.Update;
import ainews.summarise.cluster.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a story that is new may be told.
 *
 * @param story its posts, the lead first
 * @param posts those of them that say what is new, whose words tell it
 * @param update the earlier story, where it is a later stage of one
 */
public record Novelty(Cluster story, List<Item> posts, Optional<Update> update) {
  /** The same with the post first that tells it best. */
  public Novelty ledBy(Item teller) {
    List<Item> others = posts.stream().filter(item -> !item.equals(teller)).toList();
    return new Novelty(story, Stream.concat(Stream.of(teller), others.stream()).toList(), update);
  }
}
