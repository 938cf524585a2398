package ainews.shared.settings;

import ainews.shared.edition.Category;
import ainews.shared.edition.SourceId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an operator follows or mutes.
 *
 * @param words whole words or phrases of a post's title or text
 * @param vendors companies, by their names or those of their products
 */
public record Selection(
    List<String> words, List<String> vendors, List<SourceId> sources, List<Category> categories) {
  /** Selects nothing. */
  public static final Selection NONE = new Selection(List.of(), List.of(), List.of(), List.of());

  public Selection {
    words = List.copyOf(words);
    vendors = List.copyOf(vendors);
    sources = List.copyOf(sources);
    categories = List.copyOf(categories);
    SettingChecks.noneBlank("words", words);
    SettingChecks.noneBlank("vendors", vendors);
  }

  @JsonIgnore
  public boolean isEmpty() {
    return Stream.of(words, vendors, sources, categories).allMatch(List::isEmpty);
  }
}
