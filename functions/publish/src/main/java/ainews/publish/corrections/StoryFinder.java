package ainews.publish.corrections;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the story of an edition that a person names. */
final class StoryFinder {
  private static final int CLOSE_ONES = 3;
  private static final int LONGEST_TITLE = 60;

  /** So much of an id names the story, if no other begins so. */
  private static final int SHORTEST_ID = 4;

  private final Edition edition;

  StoryFinder(Edition edition) {
    this.edition = edition;
  }

  /**
   * @param name an id or its beginning, an anchor, or the number in the page, from 1
   * @throws AmendmentException naming close ones, if there is no such story
   */
  Story find(String name) {
    String id =
        name.strip().replaceFirst("^.*#", "").replaceFirst("^s-", "").toLowerCase(Locale.ROOT);
    List<Story> stories = edition.stories();
    if (id.matches("\\d{1,3}")) {
      int number = Integer.parseInt(id);
      if (number < 1 || number > stories.size()) {
        throw new AmendmentException(
            "the edition of "
                + edition.date()
                + " has "
                + stories.size()
                + " stories; none is number "
                + number);
      }
      return stories.get(number - 1);
    }
    List<Story> found =
        stories.stream().filter(story -> story.id().startsWith(id) || story.isCalled(id)).toList();
    if (found.size() == 1 && id.length() >= SHORTEST_ID) {
      return found.getFirst();
    }
    throw new AmendmentException(
        "there is no story \""
            + Texts.cut(name, LONGEST_TITLE)
            + "\" in the edition of "
            + edition.date()
            + close(id));
  }

  private String close(String id) {
    List<Story> close = new ArrayList<>(edition.stories());
    close.sort(Comparator.comparingDouble(story -> distance(story, id)));
    return close.isEmpty()
        ? ", which has none"
        : close.stream()
            .limit(CLOSE_ONES)
            .map(this::named)
            .collect(Collectors.joining("; ", "; close ones: ", ""));
  }

  private String named(Story story) {
    return (edition.stories().indexOf(story) + 1)
        + " "
        + story.id()
        + " \""
        + Texts.cut(story.text(Language.EN).title(), LONGEST_TITLE)
        + "\"";
  }

  /** Words of a title are closer than any id. */
  private static double distance(Story story, String id) {
    boolean isTitle =
        story.texts().values().stream()
            .anyMatch(text -> text.title().toLowerCase(Locale.ROOT).contains(id));
    return isTitle ? 0 : edits(story.id(), id);
  }

  /** Characters to change, add or take away. */
  private static int edits(String from, String to) {
    String word = Texts.cut(to, LONGEST_TITLE);
    int[] before = new int[word.length() + 1];
    for (int i = 0; i <= word.length(); i++) {
      before[i] = i;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[word.length() + 1];
      row[0] = i;
      for (int j = 1; j <= word.length(); j++) {
        int change = from.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(before[j - 1] + change, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[word.length()];
  }
}
