package ainews.shared.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The day in three to five lines: the sentences that were written about its first stories, or the
 * first titles where there are fewer than three sentences.
 */
public final class Overview {
  /** Most lines. */
  public static final int MOST = 5;

  private static final int FEWEST = 3;

  private Overview() {}

  /**
   * The lines as texts without summary, by the stories' ids.
   *
   * @param stories in print order, without withdrawn ones
   * @param id returns a story's id
   * @param text returns a story's text in the language of the overview
   */
  public static <T> Map<String, StoryText> of(
      List<T> stories, Function<T, String> id, Function<T, StoryText> text) {
    Map<String, StoryText> sentences = new LinkedHashMap<>();
    Map<String, StoryText> titles = new LinkedHashMap<>();
    for (T story : stories) {
      StoryText own = text.apply(story);
      if (!own.overview().isEmpty() && sentences.size() < MOST) {
        sentences.put(id.apply(story), sentence(own));
      }
      if (titles.size() < FEWEST) {
        titles.put(id.apply(story), own.withoutSummary());
      }
    }
    return sentences.size() < titles.size() ? titles : sentences;
  }

  /** Returns the sentences that were written about the day's first stories, however few. */
  public static List<StoryText> sentences(List<StoryText> texts) {
    return texts.stream()
        .filter(text -> !text.overview().isEmpty())
        .limit(MOST)
        .map(Overview::sentence)
        .toList();
  }

  private static StoryText sentence(StoryText text) {
    return new StoryText(text.overview(), "", text.original());
  }
}
