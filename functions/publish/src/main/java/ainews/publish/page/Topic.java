package ainews.publish.page;

import ainews.shared.edition.Language;
import java.util.Map;

/**
 * A company or a model family that has pages of its own.
 *
 * @param id the name in addresses, such as {@code hugging-face}
 * @param name in most languages
 * @param names in the languages that have a name of their own for it
 */
public record Topic(String id, String name, Map<Language, String> names) {
  public String name(Language language) {
    return names.getOrDefault(language, name);
  }
}
