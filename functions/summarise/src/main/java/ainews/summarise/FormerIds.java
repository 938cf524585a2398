package ainews.summarise;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import ainews.shared.identity.CanonicalUrl;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows under which ids a day's stories were published before: what links to those, or was done to
 * them, must find them where another version gives them others.
 */
record FormerIds(List<Story> published) {
  static FormerIds of(Optional<Edition> edition) {
    return new FormerIds(edition.map(Edition::stories).orElse(List.of()));
  }

  List<Story> given(List<Story> stories) {
    Set<String> taken = new LinkedHashSet<>();
    stories.forEach(story -> taken.add(story.id()));
    return stories.stream().map(story -> given(story, taken)).toList();
  }

  /**
   * @param taken ids that lead to a story already
   */
  private Story given(Story story, Set<String> taken) {
    Set<String> own = CanonicalUrl.again(story.identities());
    Set<String> former = new LinkedHashSet<>();
    for (Story before : published) {
      if (!Collections.disjoint(own, CanonicalUrl.again(before.identities()))) {
        former.addAll(before.formerIds());
        former.add(before.id());
      }
    }
    former.removeIf(id -> !id.equals(story.id()) && !taken.add(id));
    return Set.of(story.id()).containsAll(former) ? story : story.formerly(former);
  }
}
