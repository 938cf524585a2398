package ainews.shared.store;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.DaySentence;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.identity.CanonicalUrl;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The operator's changes to a day's published stories, in the order they were made. They apply to
 * every revision of the day.
 */
public record Amendments(List<Entry> entries) {
  public static final Amendments NONE = new Amendments(List.of());

  /**
   * A change to one story.
   *
   * @param story its id at the time of the change
   * @param identities addresses by which another revision recognises the event if its id differs
   *     there
   * @param formerIds its former ids at that time, by which updates may name it
   */
  public record Entry(
      String story,
      List<String> identities,
      Amendment amendment,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerIds) {
    public Entry {
      identities = List.copyOf(identities);
      formerIds = formerIds == null ? List.of() : List.copyOf(formerIds);
    }

    private boolean isOf(Update update) {
      return story.equals(update.story()) || formerIds.contains(update.story());
    }
  }

  public Amendments {
    entries = List.copyOf(entries);
  }

  /**
   * A copy with one more change. A change equal to the story's last one is ignored, and a new
   * withdrawal replaces the one in force.
   */
  public Amendments with(Story story, Amendment amendment) {
    if (endsWith(story, amendment)) {
      return this;
    }
    List<Entry> own = of(story);
    List<Entry> all = new ArrayList<>(entries);
    if (amendment.kind() == Amendment.Kind.WITHDRAWN) {
      withdrawal(own).ifPresent(all::remove);
    }
    all.add(new Entry(story.id(), story.identities(), amendment, story.formerIds()));
    return new Amendments(all);
  }

  /** Whether the story of this id is withdrawn. */
  public boolean isWithdrawn(Story story) {
    return withdrawal(of(story)).isPresent();
  }

  /** Whether the last change to the story is equal to this one, apart from its date. */
  public boolean endsWith(Story story, Amendment amendment) {
    List<Entry> own = of(story);
    return !own.isEmpty() && own.getLast().amendment().equalsExceptDate(amendment);
  }

  private List<Entry> of(Story story) {
    return entries.stream().filter(entry -> story.isCalled(entry.story())).toList();
  }

  /** The withdrawal in force among the changes to one story. */
  private static Optional<Entry> withdrawal(List<Entry> own) {
    return own.reversed().stream()
        .filter(entry -> entry.amendment().kind() != Amendment.Kind.CORRECTED)
        .findFirst()
        .filter(entry -> entry.amendment().kind() == Amendment.Kind.WITHDRAWN);
  }

  Edition applyTo(Edition edition) {
    if (entries.isEmpty()) {
      return edition;
    }
    List<String> ids = edition.stories().stream().map(Story::id).toList();
    List<Story> stories = edition.stories().stream().map(story -> amended(story, ids)).toList();
    return stories.equals(edition.stories())
        ? edition
        : new Edition(
            edition.date(),
            edition.zone(),
            stories,
            edition.sourceReports(),
            edition.provenance().with(DaySentence.of(stories)));
  }

  /** The update with the current titles of its earlier story, which is one of this day. */
  Update applyTo(Update update) {
    Update amended = update;
    for (Entry entry : entries) {
      if (entry.isOf(update)) {
        amended = amended.amended(entry.amendment());
      }
    }
    return amended;
  }

  private Story amended(Story story, List<String> ids) {
    List<Entry> own = entries.stream().filter(entry -> isOf(entry, story, ids)).toList();
    Optional<Entry> withdrawal = withdrawal(own);
    Story amended = story;
    for (Entry entry : own) {
      boolean undone =
          entry.amendment().kind() == Amendment.Kind.WITHDRAWN
              && withdrawal.filter(entry::equals).isEmpty();
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
