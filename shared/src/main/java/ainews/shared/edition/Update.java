package ainews.shared.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The earlier story of which another tells a later stage.
 *
 * @param date the edition that told it
 * @param story its id there
 * @param titles how it is headed there, one for every language of the edition, without summaries
 * @param withdrawn when it was withdrawn, if it was; kept with the earlier story only
 */
public record Update(
    LocalDate date, String story, Map<Language, StoryText> titles, Optional<LocalDate> withdrawn) {
  public Update {
    titles = Collections.unmodifiableMap(new TreeMap<>(titles));
    if (titles.isEmpty()) {
      throw new IllegalArgumentException("an earlier story has a title");
    }
  }

  /** How it is headed there, for a reader of the language. */
  public StoryText title(Language language) {
    return StoryText.in(language, titles);
  }

  public static Update of(LocalDate date, Story earlier) {
    Map<Language, StoryText> titles = new TreeMap<>();
    earlier
        .texts()
        .forEach(
            (language, text) ->
                titles.put(language, new StoryText(text.title(), "", text.original())));
    return new Update(date, earlier.id(), titles, Optional.empty());
  }

  /** The same after the earlier story was changed. */
  public Update amended(Amendment amendment) {
    Map<Language, StoryText> changed = new TreeMap<>();
    titles.forEach((language, title) -> changed.put(language, amendment.of(title, language)));
    Map<Language, StoryText> bare = new TreeMap<>();
    changed.forEach((language, title) -> bare.put(language, title.withoutSummary()));
    Optional<LocalDate> gone =
        switch (amendment.kind()) {
          case WITHDRAWN -> Optional.of(amendment.on());
          case RESTORED -> Optional.empty();
          case CORRECTED -> withdrawn;
        };
    return new Update(date, story, bare, gone);
  }
}
