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
 * Finds what an edition may not tell because the days around it do, by the addresses of its
 * stories. Summarise knew most of those days; others may have been published since.
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

  /** The stories that are told elsewhere and are no update. */
  static List<StoryFault> faults(Edition edition, int revision, EditionStore editions) {
    PublishedRevisions now = PublishedRevisions.around(edition.date(), editions);
    Set<LocalDate> since = now.since(editions.heads(edition.date(), revision));
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
                    .filter(other -> check.tells(other, story))
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
        "told on another day",
        other.date().toString());
  }

  private boolean tells(Edition other, Story story) {
    return other.stories().stream()
        .filter(told -> !Collections.disjoint(identities(told), identities(story)))
        .anyMatch(told -> !follows(story, told, other.date()));
  }

  /** Whether one of the two is the later stage of what the other tells. */
  private boolean follows(Story story, Story told, LocalDate day) {
    if (day.isAfter(edition.date())) {
      return told.update().filter(update -> !update.date().isBefore(edition.date())).isPresent();
    }
    return story
        .update()
        .filter(update -> !since.contains(day) || !update.date().isBefore(day))
        .isPresent();
  }
}
