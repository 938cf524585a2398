package ainews.summarise.history;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Update;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.store.ItemStore;
import ainews.shared.text.Urls;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A story of a published edition, with its posts as far as they are worth comparing. */
final class PublishedStory {
  /** The lead first; further ones say the same again. */
  private static final int POSTS = 4;

  private final LocalDate date;
  private final Story story;
  private final ItemStore items;
  private final Set<ItemKey> keys;
  private final Set<String> identities;
  private List<Item> posts;
  private Stages stages;

  PublishedStory(LocalDate date, Story story, ItemStore items) {
    this.date = date;
    this.story = story;
    this.items = items;
    this.keys = new HashSet<>(story.items());
    this.identities = CanonicalUrl.again(story.identities());
  }

  LocalDate date() {
    return date;
  }

  Story story() {
    return story;
  }

  /** By which it is known, in the form of this version. */
  Set<String> identities() {
    return identities;
  }

  Update update() {
    return Update.of(date, story);
  }

  boolean has(Item item) {
    return keys.contains(ItemKey.of(item));
  }

  /** Whether it is itself the later stage of something told on the day or after it. */
  boolean updatesSince(LocalDate day) {
    return story.update().filter(update -> !update.date().isBefore(day)).isPresent();
  }

  Stages stages() {
    if (stages == null) {
      stages = Stages.of(posts());
    }
    return stages;
  }

  /** The first posts; where they are gone, what the edition printed. Never empty. */
  List<Item> posts() {
    if (posts == null) {
      List<Item> kept =
          story.items().stream()
              .limit(POSTS)
              .map(key -> items.get(date, key.source(), key.id()))
              .flatMap(Optional::stream)
              .toList();
      posts = kept.isEmpty() ? List.of(remembered()) : kept;
    }
    return posts;
  }

  /** Its posts' words, and how the edition told it. */
  Stream<String> words() {
    return Stream.concat(posts().stream().map(Subjects::words), Stream.of(printed()));
  }

  /** The hosts where its posts were talked of. */
  Set<String> talkSites() {
    return story.links().stream()
        .filter(link -> link.kind() == StoryLink.Kind.POST && link.source().isTalk())
        .map(link -> Urls.host(CanonicalUrl.of(link.url())))
        .collect(Collectors.toSet());
  }

  /** How the edition told it, in all languages. */
  String printed() {
    return story.texts().values().stream()
        .map(text -> text.title() + "\n" + text.summary())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private Item remembered() {
    StoryText text = story.text(Language.EN);
    ItemKey lead = story.lead();
    return Item.of(lead.source(), lead.id(), story.links().getFirst().url())
        .title(text.title())
        .text(text.summary())
        .time(story.time().orElse(null))
        .build();
  }
}
