package ainews.fetch.sources.github;

import ainews.fetch.Items;
import ainews.shared.edition.Item;
import ainews.shared.sources.GitHubDescriptor;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds items from the fields that the trending page and the search share. */
final class Repositories {
  private static final Pattern NAME =
      Pattern.compile("(?!sponsors/)[A-Za-z0-9][\\w-]{0,99}/(?!\\.{1,2}$)[\\w.-]{1,100}");

  private Repositories() {}

  /**
   * Starts a repository's item. It has no time, since GitHub does not say when a repository started
   * trending.
   *
   * @param name {@code owner/name}
   * @return empty if the name is invalid
   */
  static Optional<Item.Builder> item(String name, String description, String language) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Item.of(GitHubDescriptor.ID, name, "https://github.com/" + name)
            .title(name)
            .text(description)
            .author(name.substring(0, name.indexOf('/')))
            .channel(language));
  }

  /** The item with the README's text after its description. */
  static Item withReadme(Item item, String readme) {
    return readme.isEmpty()
        ? item
        : Items.valid(item.toBuilder().text(item.text() + "\n\n" + readme)).orElse(item);
  }
}
