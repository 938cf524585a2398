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
  /** Returns a copy whose story ends with those of the posts that it lacks. */
  public Novelty beside(List<Item> all) {
    List<Item> others = all.stream().filter(item -> !story.items().contains(item)).toList();
    List<Item> items = Stream.concat(story.items().stream(), others.stream()).toList();
    return new Novelty(new Cluster(items, story.identities()), posts, update);
  }

  /** Returns a copy with the given post first. */
  public Novelty ledBy(Item lead) {
    List<Item> others = posts.stream().filter(item -> !item.equals(lead)).toList();
    return new Novelty(story, Stream.concat(Stream.of(lead), others.stream()).toList(), update);
  }
}
