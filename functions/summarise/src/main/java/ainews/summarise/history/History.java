package ainews.summarise.history;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.PublishedRevisions;
import ainews.summarise.cluster.Cluster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stories of the published editions around a day. Not thread-safe; used for one revision. */
public final class History {
  private final LocalDate date;
  private final RelatedStoryFinder finder;
  private final Set<ItemKey> own;

  private History(LocalDate date, RelatedStoryFinder finder, Set<ItemKey> own) {
    this.date = date;
    this.finder = finder;
    this.own = own;
  }

  /**
   * Reads the editions of the seven calendar days before a date, and of the seven after it if the
   * date is made late. A story that the date itself already published may appear again, whatever
   * later days published since.
   *
   * @param published the published revisions of those days
   */
  public static History of(
      LocalDate date, PublishedRevisions published, EditionStore editions, ItemStore items) {
    List<PublishedStory> stories = new ArrayList<>();
    published
        .revisions()
        .forEach(
            (day, revision) -> {
              for (Story story : editions.edition(day, revision).stories()) {
                stories.add(new PublishedStory(day, story, items));
              }
            });
    Set<ItemKey> own =
        editions.publishedEdition(date).stream()
            .flatMap(edition -> edition.stories().stream())
            .flatMap(story -> story.items().stream())
            .collect(Collectors.toSet());
    return new History(date, RelatedStoryFinder.among(stories), own);
  }

  /** What is new about a story; empty if another day published the event at the same stage. */
  public Optional<Novelty> novelty(Cluster story) {
    List<RelatedStory> all = current(finder.of(story));
    List<RelatedStory> before =
        all.stream().filter(one -> one.published().date().isBefore(date)).toList();
    List<RelatedStory> related = isOwn(story) ? before : all;
    List<Item> fresh = fresh(story, before);
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    Stages stages = Stages.of(fresh);
    if (related.stream().anyMatch(one -> one.isSame() && repeats(stages, one.published()))) {
      return Optional.empty();
    }
    Optional<Stage> later = later(stages, before);
    if (later.isEmpty() && before.stream().anyMatch(RelatedStory::isSame)) {
      return Optional.empty(); // another story of the same event has already reached this stage
    }
    return Optional.of(
        later
            .map(stage -> led(story, fresh, stage, Optional.of(latest(before).update())))
            .orElseGet(() -> withoutUpdate(story, stages)));
  }

  /** Drops stories that a later one supersedes on a track that can start over. */
  private static List<RelatedStory> current(List<RelatedStory> related) {
    return related.stream().filter(one -> related.stream().noneMatch(one::isSupersededBy)).toList();
  }

  private boolean isOwn(Cluster story) {
    return story.items().stream().map(ItemKey::of).anyMatch(own::contains);
  }

  /**
   * A story that is no update. It gets another lead if its lead reports a stage that other posts
   * are past.
   */
  private static Novelty withoutUpdate(Cluster story, Stages stages) {
    Stages lead = Stages.of(List.of(story.lead()));
    return stages
        .after(lead)
        .filter(stage -> !lead.isEmpty())
        .map(stage -> led(story, story.items(), stage, Optional.empty()))
        .orElseGet(() -> new Novelty(story, story.items(), Optional.empty()));
  }

  private static List<Item> fresh(Cluster story, List<RelatedStory> before) {
    return story.items().stream()
        .filter(item -> before.stream().noneMatch(related -> related.published().has(item)))
        .toList();
  }

  private boolean repeats(Stages stages, PublishedStory published) {
    return published.date().isBefore(date)
        ? stages.after(published.stages()).isEmpty()
        : !published.updatesSince(date) && published.stages().after(stages).isEmpty();
  }

  /**
   * The stage that none of the related stories has reached, since all of them may be about one
   * thing.
   */
  private static Optional<Stage> later(Stages stages, List<RelatedStory> before) {
    Optional<Stage> later = Optional.empty();
    for (RelatedStory related : before) {
      later = stages.after(related.published().stages());
      if (later.isEmpty()) {
        return later;
      }
    }
    return later;
  }

  private static PublishedStory latest(List<RelatedStory> before) {
    return before.stream()
        .max(
            Comparator.comparing((RelatedStory related) -> related.published().date())
                .thenComparing(RelatedStory::similarity)
                .thenComparing(related -> related.published().story().id()))
        .orElseThrow()
        .published();
  }

  /** The story, quoting only those of the posts that report the stage. */
  private static Novelty led(
      Cluster story, List<Item> posts, Stage stage, Optional<Update> update) {
    List<Item> reporting = posts.stream().filter(item -> Stages.reports(item, stage)).toList();
    List<Item> others = story.items().stream().filter(item -> !reporting.contains(item)).toList();
    List<Item> ordered = Stream.of(reporting, others).flatMap(List::stream).toList();
    return new Novelty(new Cluster(ordered, story.identities()), reporting, update);
  }
}
