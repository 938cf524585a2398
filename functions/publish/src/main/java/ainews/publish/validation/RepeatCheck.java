package ainews.publish.validation;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevisions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds stories that the days around an edition have already published, by their addresses.
 * Summarise knew most of those days; others may have been published since.
 */
final class RepeatCheck {
  private final Edition edition;
  private final Set<LocalDate> since;

  /** In the form of this version; each story is compared with many. */
  private final Map<Story, Set<String>> identities = new IdentityHashMap<>();

  private RepeatCheck(Edition edition, Set<LocalDate> since) {
    this.edition = edition;
    this.since = since;
  }

  /** The stories that another day has published and that are not updates. */
  static List<StoryFault> faults(Edition edition, int revision, EditionStore editions) {
    PublishedRevisions now = PublishedRevisions.around(edition.date(), editions);
    Set<LocalDate> since = now.since(editions.publishedRevisions(edition.date(), revision));
    RepeatCheck check = new RepeatCheck(edition, since);
    List<Edition> others =
        now.revisions().keySet().stream()
            .filter(date -> date.isBefore(edition.date()) || since.contains(date))
            .flatMap(date -> editions.publishedEdition(date).stream())
            .toList();
    return edition.stories().stream()
        .filter(story -> !story.isWithdrawn())
        .flatMap(
            story ->
                others.stream()
                    .filter(other -> check.has(other, story))
                    .limit(1)
                    .map(other -> check.fault(story, other)))
        .toList();
  }

  private Set<String> identities(Story story) {
    return identities.computeIfAbsent(story, one -> CanonicalUrl.again(one.identities()));
  }

  private StoryFault fault(Story story, Edition other) {
    return new StoryFault(
        2,
        story.id(),
        edition.languages().iterator().next(),
        StoryFault.Kind.STORY,
        StoryFault.PLACE,
        "published on another day",
        other.date().toString());
  }

  private boolean has(Edition other, Story story) {
    return other.stories().stream()
        .filter(known -> !Collections.disjoint(identities(known), identities(story)))
        .anyMatch(known -> !follows(story, known, other.date()));
  }

  /** Whether the later of the two stories is an update. */
  private boolean follows(Story story, Story known, LocalDate day) {
    if (day.isAfter(edition.date())) {
      return known.update().filter(update -> !update.date().isBefore(edition.date())).isPresent();
    }
    return story
        .update()
        .filter(update -> !since.contains(day) || !update.date().isBefore(day))
        .isPresent();
  }
}
