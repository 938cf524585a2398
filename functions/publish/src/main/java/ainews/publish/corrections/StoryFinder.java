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

/** Finds the story of an edition that an operator names. */
final class StoryFinder {
  private static final int MOST_SUGGESTIONS = 3;
  private static final int LONGEST_TITLE = 60;

  /** The shortest beginning of an id that names a story, if it is unique. */
  private static final int SHORTEST_ID = 4;

  private final Edition edition;

  StoryFinder(Edition edition) {
    this.edition = edition;
  }

  /**
   * Finds a story.
   *
   * @param name an id or its beginning, an anchor, or the number on the page, from 1
   * @throws AmendmentException if there is no such story; the message names similar ones
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
            + similar(id));
  }

  private String similar(String id) {
    List<Story> similar = new ArrayList<>(edition.stories());
    similar.sort(Comparator.comparingDouble(story -> distance(story, id)));
    return similar.isEmpty()
        ? ", which has no stories"
        : similar.stream()
            .limit(MOST_SUGGESTIONS)
            .map(this::named)
            .collect(Collectors.joining("; ", "; similar ones: ", ""));
  }

  private String named(Story story) {
    return (edition.stories().indexOf(story) + 1)
        + " "
        + story.id()
        + " \""
        + Texts.cut(story.text(Language.EN).title(), LONGEST_TITLE)
        + "\"";
  }

  /** Zero for words of the title, else the edit distance to the id. */
  private static double distance(Story story, String id) {
    boolean isTitle =
        story.texts().values().stream()
            .anyMatch(text -> text.title().toLowerCase(Locale.ROOT).contains(id));
    return isTitle ? 0 : edits(story.id(), id);
  }

  /** The edit distance: characters to change, add or remove. */
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
