package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.summarise.prompt.Material;
import ainews.summarise.prompt.Tokens;
import java.util.List;

/**
 * A story to be written.
 *
 * @param story its id
 * @param alias what the model knows it by
 * @param shown what the model sees of its posts
 * @param sources all the words of its posts, which what is written must stand on
 * @param hasSubstance whether the posts say more than a title
 */
record Assignment(
    String story, String alias, List<String> shown, List<String> sources, boolean hasSubstance) {
  static Assignment of(String story, String alias, List<Item> posts, boolean hasSubstance) {
    return new Assignment(
        story, alias, Material.ofStory(posts), Material.sources(posts), hasSubstance);
  }

  int tokens() {
    return shown.stream().mapToInt(Tokens::of).sum();
  }
}
