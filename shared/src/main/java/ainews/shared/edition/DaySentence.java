package ainews.shared.edition;

import ainews.shared.text.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The day in one sentence: its first story, if that has a text in the language, and the number of
 * stories and sources. Withdrawn stories are not counted.
 */
public final class DaySentence {
  private static final int MOST_NAMES = 3;

  private DaySentence() {}

  /**
   * The sentence in every language of the stories, or in every registered language if there are
   * none.
   *
   * @param stories of one edition, in order
   */
  public static Map<Language, String> of(List<Story> stories) {
    List<Story> counted = stories.stream().filter(story -> !story.isWithdrawn()).toList();
    Collection<Language> languages =
        stories.isEmpty() ? Language.all() : stories.getFirst().texts().keySet();
    Map<Language, String> sentences = new TreeMap<>();
    for (Language language : languages) {
      sentences.put(language, sentence(counted, language));
    }
    return sentences;
  }

  private static String sentence(List<Story> stories, Language language) {
    Messages messages = language.messages();
    if (stories.isEmpty()) {
      return messages.get("day.none");
    }
    String sources = sources(stories, messages);
    // Naming a later story here would present it as the day's first.
    return Optional.of(stories.getFirst().text(language))
        .filter(text -> text.original().isEmpty())
        .map(
            text ->
                messages.get(
                    "day.sentence.led",
                    "title",
                    text.title(),
                    "count",
                    stories.size(),
                    "sources",
                    sources))
        .orElseGet(() -> messages.get("day.sentence", "count", stories.size(), "sources", sources));
  }

  private static String sources(List<Story> stories, Messages messages) {
    List<String> names =
        stories.stream()
            .flatMap(story -> story.items().stream())
            .map(ItemKey::source)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(source -> source.descriptor().name())
            .toList();
    String first = messages.join("names", names.stream().limit(MOST_NAMES).toList());
    int more = names.size() - MOST_NAMES;
    return more <= 0
        ? first
        : messages.get("day.more", "sources", first, "count", more, "total", names.size());
  }
}
