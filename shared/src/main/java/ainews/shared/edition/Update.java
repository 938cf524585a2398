package ainews.shared.edition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The earlier story that another story continues.
 *
 * @param date the edition that published it
 * @param story its id in that edition
 * @param titles its titles there without summaries, one for every language of the edition
 * @param withdrawn when it was withdrawn, if it was; stored with the earlier story only
 */
public record Update(
    LocalDate date, String story, Map<Language, StoryText> titles, Optional<LocalDate> withdrawn) {
  public Update {
    titles = Collections.unmodifiableMap(new TreeMap<>(titles));
    if (titles.isEmpty()) {
      throw new IllegalArgumentException("an earlier story needs a title");
    }
  }

  /** Its title for readers of the language. */
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

  /** A copy after a change of the earlier story. */
  public Update amended(Amendment amendment) {
    Map<Language, StoryText> changed = new TreeMap<>();
    titles.forEach((language, title) -> changed.put(language, amendment.applyTo(title, language)));
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
