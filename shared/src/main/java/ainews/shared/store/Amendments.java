package ainews.shared.store;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.DaySentence;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.identity.CanonicalUrl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the operator changed about a day's stories after they were published, in the order it was
 * done. It holds for every making of the day.
 */
public record Amendments(List<Entry> entries) {
  public static final Amendments NONE = new Amendments(List.of());

  /**
   * Of one story.
   *
   * @param story its id when it was changed
   * @param identities by which another making tells the event, should its id there be another
   */
  public record Entry(String story, List<String> identities, Amendment amendment) {
    public Entry {
      identities = List.copyOf(identities);
    }
  }

  public Amendments {
    entries = List.copyOf(entries);
  }

  /**
   * The same with one more. What says the same as the story's last changes nothing, and a story is
   * withdrawn for one reason: the last that was given.
   */
  public Amendments with(Story story, Amendment amendment) {
    if (endsWith(story, amendment)) {
      return this;
    }
    List<Entry> own = of(story);
    List<Entry> all = new ArrayList<>(entries);
    if (amendment.kind() == Amendment.Kind.WITHDRAWN) {
      standing(own).ifPresent(all::remove);
    }
    all.add(new Entry(story.id(), story.identities(), amendment));
    return new Amendments(all);
  }

  /** Whether a story of this id was withdrawn. */
  public boolean isWithdrawn(Story story) {
    return standing(of(story)).isPresent();
  }

  /** Whether the last that was done to a story says the same. */
  public boolean endsWith(Story story, Amendment amendment) {
    List<Entry> own = of(story);
    return !own.isEmpty() && own.getLast().amendment().saysAs(amendment);
  }

  private List<Entry> of(Story story) {
    return entries.stream().filter(entry -> story.isCalled(entry.story())).toList();
  }

  /** The withdrawal among what was done to one story that nothing has undone. */
  private static Optional<Entry> standing(List<Entry> own) {
    return own.reversed().stream()
        .filter(entry -> entry.amendment().kind() != Amendment.Kind.CORRECTED)
        .findFirst()
        .filter(entry -> entry.amendment().kind() == Amendment.Kind.WITHDRAWN);
  }

  Edition of(Edition edition) {
    if (entries.isEmpty()) {
      return edition;
    }
    List<String> ids = edition.stories().stream().map(Story::id).toList();
    List<Story> stories = edition.stories().stream().map(story -> of(story, ids)).toList();
    return stories.equals(edition.stories())
        ? edition
        : new Edition(
            edition.date(),
            edition.zone(),
            stories,
            edition.coverage(),
            edition.making().with(DaySentence.of(stories)));
  }

  /** How the earlier story of an update, which is one of this day, is named now. */
  Update of(Update update) {
    Update amended = update;
    for (Entry entry : entries) {
      if (entry.story().equals(update.story())) {
        amended = amended.amended(entry.amendment());
      }
    }
    return amended;
  }

  private Story of(Story story, List<String> ids) {
    List<Entry> own = entries.stream().filter(entry -> isOf(entry, story, ids)).toList();
    Optional<Entry> standing = standing(own);
    Story amended = story;
    for (Entry entry : own) {
      boolean undone =
          entry.amendment().kind() == Amendment.Kind.WITHDRAWN
              && standing.filter(entry::equals).isEmpty();
      amended =
          undone ? amended.restoredFrom(entry.amendment()) : amended.amended(entry.amendment());
    }
    return amended;
  }

  private static boolean isOf(Entry entry, Story story, List<String> ids) {
    return ids.contains(entry.story())
        ? entry.story().equals(story.id())
        : story.formerIds().contains(entry.story())
            || !Collections.disjoint(
                CanonicalUrl.again(entry.identities()), CanonicalUrl.again(story.identities()));
  }
}
