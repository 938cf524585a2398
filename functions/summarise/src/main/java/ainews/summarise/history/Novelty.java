package ainews.summarise.history;

import ainews.shared.edition.Item;
import ainews.shared.edition.Update;
import ainews.summarise.cluster.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is new about a story.
 *
 * @param story the story's posts, the lead first
 * @param posts those that report what is new; texts are taken from them
 * @param update the earlier story, if this one is a later stage of it
 */
public record Novelty(Cluster story, List<Item> posts, Optional<Update> update) {
  /** Returns a copy with the given post first. */
  public Novelty ledBy(Item lead) {
    List<Item> others = posts.stream().filter(item -> !item.equals(lead)).toList();
    return new Novelty(story, Stream.concat(Stream.of(lead), others.stream()).toList(), update);
  }
}
