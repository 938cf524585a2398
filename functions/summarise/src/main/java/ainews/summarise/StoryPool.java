package ainews.summarise;

import ainews.shared.edition.Item;
import ainews.shared.edition.Story;
import ainews.shared.identity.CanonicalUrl;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.identity.Identities;
import ainews.summarise.layout.Candidate;
import ainews.summarise.layout.Layout;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes, chooses and places the stories of a day.
 *
 * @param candidateOf makes a candidate of the posts of one event; empty if it is no news
 */
record StoryPool(
    Layout layout, Identities identities, Function<Cluster, Optional<Candidate>> candidateOf) {
  List<Candidate> choose(List<Candidate> candidates) {
    return layout.choose(candidates);
  }

  /** Chooses from stories that were chosen before and others. */
  List<Candidate> chooseAgain(List<Candidate> before, List<Candidate> others) {
    return choose(Stream.concat(before.stream(), others.stream()).toList());
  }

  List<Story> place(List<Candidate> stories) {
    return layout.place(stories, identities);
  }

  /** The story of some posts of another one, with a score of its own. */
  Optional<Candidate> story(List<Item> posts) {
    return candidateOf.apply(Cluster.of(posts, identities));
  }

  /**
   * Returns those of a story's posts that may leave it. A post that shares an identity or its page
   * with one that stays does not, since no address stands in two stories; one that was not shown
   * goes where these are.
   *
   * @param reported the posts that the story's text reports
   * @param unreported the others that a model saw
   */
  List<Item> apart(List<Item> reported, List<Item> unreported, List<Item> all) {
    Set<Item> stay = new HashSet<>(reported);
    Set<Item> leave = new LinkedHashSet<>(unreported);
    boolean isSettled = false;
    while (!isSettled) {
      List<Item> bound = leave.stream().filter(post -> isBound(post, stay)).toList();
      List<Item> hidden =
          all.stream()
              .filter(post -> !stay.contains(post) && !leave.contains(post))
              .filter(post -> isBound(post, stay) || isBound(post, leave))
              .toList();
      hidden.forEach(post -> (isBound(post, stay) ? stay : leave).add(post));
      bound.forEach(leave::remove);
      stay.addAll(bound);
      isSettled = bound.isEmpty() && hidden.isEmpty();
    }
    return all.stream().filter(leave::contains).toList();
  }

  private boolean isBound(Item post, Collection<Item> others) {
    Set<String> addresses = addresses(post);
    return others.stream().anyMatch(other -> !Collections.disjoint(addresses, addresses(other)));
  }

  /** A post's identities and the page that readers go on to. */
  private Set<String> addresses(Item post) {
    Set<String> addresses = new LinkedHashSet<>(identities.of(post));
    identities.page(post).ifPresent(page -> addresses.add(CanonicalUrl.of(page.url())));
    return addresses;
  }
}
