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

/** Knows what the published editions around a day have told. For one thread and one making. */
public final class History {
  private final LocalDate date;
  private final RelatedStoryFinder kinship;
  private final Set<ItemKey> own;

  private History(LocalDate date, RelatedStoryFinder kinship, Set<ItemKey> own) {
    this.date = date;
    this.kinship = kinship;
    this.own = own;
  }

  /**
   * Of the seven calendar days before a date, and of the seven after it where the date is made
   * late. What the date itself has told in an earlier making it may tell again, whatever the days
   * after it told since.
   *
   * @param heads which editions those are
   */
  public static History of(
      LocalDate date, PublishedRevisions heads, EditionStore editions, ItemStore items) {
    List<PublishedStory> told = new ArrayList<>();
    heads
        .revisions()
        .forEach(
            (day, revision) -> {
              for (Story story : editions.edition(day, revision).stories()) {
                told.add(new PublishedStory(day, story, items));
              }
            });
    Set<ItemKey> own =
        editions.publishedEdition(date).stream()
            .flatMap(edition -> edition.stories().stream())
            .flatMap(story -> story.items().stream())
            .collect(Collectors.toSet());
    return new History(date, RelatedStoryFinder.to(told), own);
  }

  /** How a story may be told; not at all if another day tells the event at the same stage. */
  public Optional<Novelty> telling(Cluster story) {
    List<RelatedStory> all = current(kinship.of(story));
    List<RelatedStory> before =
        all.stream().filter(one -> one.told().date().isBefore(date)).toList();
    List<RelatedStory> kin = isOwn(story) ? before : all;
    List<Item> fresh = fresh(story, before);
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    Stages stages = Stages.of(fresh);
    if (kin.stream().anyMatch(one -> one.isSame() && repeats(stages, one.told()))) {
      return Optional.empty();
    }
    Optional<Stage> later = later(stages, before);
    if (later.isEmpty() && before.stream().anyMatch(RelatedStory::isSame)) {
      return Optional.empty(); // another story of the event has told how far it has come
    }
    return Optional.of(
        later
            .map(stage -> led(story, fresh, stage, Optional.of(latest(before).update())))
            .orElseGet(() -> anew(story, stages)));
  }

  /** Without what a later telling has overtaken on a track that can begin anew. */
  private static List<RelatedStory> current(List<RelatedStory> kin) {
    return kin.stream().filter(one -> kin.stream().noneMatch(one::isOvertakenBy)).toList();
  }

  private boolean isOwn(Cluster story) {
    return story.items().stream().map(ItemKey::of).anyMatch(own::contains);
  }

  /** A story that is no update; one whose lead tells of a stage that others passed is led anew. */
  private static Novelty anew(Cluster story, Stages stages) {
    Stages lead = Stages.of(List.of(story.lead()));
    return stages
        .after(lead)
        .filter(stage -> !lead.isEmpty())
        .map(stage -> led(story, story.items(), stage, Optional.empty()))
        .orElseGet(() -> new Novelty(story, story.items(), Optional.empty()));
  }

  private static List<Item> fresh(Cluster story, List<RelatedStory> before) {
    return story.items().stream()
        .filter(item -> before.stream().noneMatch(kin -> kin.told().has(item)))
        .toList();
  }

  private boolean repeats(Stages stages, PublishedStory told) {
    return told.date().isBefore(date)
        ? stages.after(told.stages()).isEmpty()
        : !told.updatesSince(date) && told.stages().after(stages).isEmpty();
  }

  /** The stage that none of the kin has reached, for all of them may tell of one thing. */
  private static Optional<Stage> later(Stages stages, List<RelatedStory> before) {
    Optional<Stage> later = Optional.empty();
    for (RelatedStory kin : before) {
      later = stages.after(kin.told().stages());
      if (later.isEmpty()) {
        return later;
      }
    }
    return later;
  }

  private static PublishedStory latest(List<RelatedStory> before) {
    return before.stream()
        .max(
            Comparator.comparing((RelatedStory kin) -> kin.told().date())
                .thenComparing(RelatedStory::likeness)
                .thenComparing(kin -> kin.told().story().id()))
        .orElseThrow()
        .told();
  }

  /** The story told by those of the posts that tell of the stage. */
  private static Novelty led(
      Cluster story, List<Item> posts, Stage stage, Optional<Update> update) {
    List<Item> saying = posts.stream().filter(item -> Stages.tells(item, stage)).toList();
    List<Item> others = story.items().stream().filter(item -> !saying.contains(item)).toList();
    List<Item> ordered = Stream.of(saying, others).flatMap(List::stream).toList();
    return new Novelty(new Cluster(ordered, story.identities()), saying, update);
  }
}
