package ainews.shared.edition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells the day in a sentence: its first story, where that is in the language, and how much there
 * is. What was withdrawn is not told.
 */
public final class DaySentence {
  private static final int MOST_NAMES = 3;

  private DaySentence() {}

  public static Map<Language, String> of(List<Story> stories) {
    List<Story> standing = stories.stream().filter(story -> !story.isWithdrawn()).toList();
    Map<Language, String> sentences = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      sentences.put(language, sentence(standing, language));
    }
    return sentences;
  }

  private static String sentence(List<Story> stories, Language language) {
    if (stories.isEmpty()) {
      return switch (language) {
        case ZH -> "这一天没有收集到 AI 新闻。";
        case EN -> "No AI news was collected for this day.";
      };
    }
    // A story from further down would be called the day's first where it is not.
    Optional<String> first =
        Optional.of(stories.getFirst().text(language))
            .filter(text -> text.original().isEmpty())
            .map(StoryText::title);
    List<String> names =
        stories.stream()
            .flatMap(story -> story.items().stream())
            .map(ItemKey::source)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(SourceId::title)
            .toList();
    int count = stories.size();
    return switch (language) {
      case ZH ->
          first.map(title -> title + "——").orElse("")
              + "当日 "
              + count
              + " 条 AI 新闻，来自 "
              + String.join("、", names.subList(0, Math.min(MOST_NAMES, names.size())))
              + (names.size() > MOST_NAMES ? " 等 " + names.size() + " 个来源。" : "。");
      case EN ->
          first.map(title -> title + " — ").orElse("")
              + (count == 1 ? "one AI story" : count + " AI stories")
              + " from "
              + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
              + (names.size() > MOST_NAMES ? " and " + more(names.size() - MOST_NAMES) : ".");
    };
  }

  private static String more(int sources) {
    return sources == 1 ? "one more source." : sources + " more sources.";
  }
}
