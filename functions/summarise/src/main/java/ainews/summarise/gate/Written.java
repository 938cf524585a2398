package ainews.summarise.gate;

import ainews.shared.edition.Language;
import java.util.Objects;

/**
 * What a writer wrote of a story in one language.
 *
 * @param summary may be empty where a title is all there is
 */
public record Written(Language language, String title, String summary) {
  public Written {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(summary, "summary");
  }

  String of(Field field) {
    return switch (field) {
      case TITLE -> title;
      case SUMMARY -> summary;
    };
  }
}
