package ainews.fetch.sources.github;

import ainews.fetch.Items;
import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the trending page and the search tell alike about a repository. */
final class Repositories {
  private static final Pattern NAME =
      Pattern.compile("(?!sponsors/)[A-Za-z0-9][\\w-]{0,99}/(?!\\.{1,2}$)[\\w.-]{1,100}");

  private Repositories() {}

  /**
   * Starts a repository's item. GitHub says nowhere when a repository became news, so it has no
   * time.
   *
   * @param name owner and name with a slash between
   * @return empty where this is no name of a repository
   */
  static Optional<Item.Builder> item(String name, String description, String language) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Item.of(SourceId.GITHUB, name, "https://github.com/" + name)
            .title(name)
            .text(description)
            .author(name.substring(0, name.indexOf('/')))
            .channel(language));
  }

  /** The item with the README's words below its description. */
  static Item withReadme(Item item, String readme) {
    return readme.isEmpty()
        ? item
        : Items.valid(item.toBuilder().text(item.text() + "\n\n" + readme)).orElse(item);
  }
}
