package ainews.shared.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A published day as the catalogue knows it.
 *
 * @param stories how many it tells
 * @param sentences the day in one sentence, by language
 * @param top titles of the top stories, by language
 */
public record Published(
    LocalDate date, int stories, Map<Language, String> sentences, Map<Language, List<String>> top) {
  public Published {
    sentences = Collections.unmodifiableMap(new TreeMap<>(sentences));
    top = Collections.unmodifiableMap(new TreeMap<>(top));
  }

  public static Published of(Edition edition) {
    Map<Language, List<String>> top = new TreeMap<>();
    for (Language language : Language.values()) {
      top.put(
          language, edition.in(Section.TOP).map(story -> story.text(language).title()).toList());
    }
    return new Published(
        edition.date(), edition.stories().size(), edition.making().sentences(), top);
  }
}
