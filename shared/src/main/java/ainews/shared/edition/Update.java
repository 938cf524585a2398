package ainews.shared.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The earlier story of which another tells a later stage.
 *
 * @param date the edition that told it
 * @param story its id there
 * @param titles how it was headed there, one for every {@link Language}, without summaries
 */
public record Update(LocalDate date, String story, Map<Language, StoryText> titles) {
  public Update {
    titles = Collections.unmodifiableMap(new TreeMap<>(titles));
    if (titles.size() != Language.values().length) {
      throw new IllegalArgumentException("an earlier story has a title in every language");
    }
  }

  public static Update of(LocalDate date, Story earlier) {
    Map<Language, StoryText> titles = new TreeMap<>();
    earlier
        .texts()
        .forEach(
            (language, text) ->
                titles.put(language, new StoryText(text.title(), "", text.original())));
    return new Update(date, earlier.id(), titles);
  }
}
