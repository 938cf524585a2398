package ainews.shared.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A published day as the catalogue knows it.
 *
 * @param stories how many it tells, without those that were withdrawn
 * @param sentences the day in one sentence, by language
 * @param top titles of the top stories, by language
 */
public record Published(
    LocalDate date, int stories, Map<Language, String> sentences, Map<Language, List<String>> top) {
  public Published {
    sentences = Collections.unmodifiableMap(new TreeMap<>(sentences));
    top = Collections.unmodifiableMap(new TreeMap<>(top));
  }

  /**
   * @param headline how a top story is named in a language
   */
  public static Published of(Edition edition, BiFunction<Story, Language, String> headline) {
    Map<Language, List<String>> top = new TreeMap<>();
    for (Language language : Language.values()) {
      top.put(
          language, edition.in(Section.TOP).map(story -> headline.apply(story, language)).toList());
    }
    return new Published(
        edition.date(), edition.standing().size(), edition.making().sentences(), top);
  }
}
