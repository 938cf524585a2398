package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.summarise.names.Speakers;
import ainews.summarise.prompt.PostExcerpts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A post as the model sees it.
 *
 * @param number by which an answer names it, from 1
 * @param items the posts with these words, the first of them shown
 * @param isMaker whether it is the words of the maker of what the story is about
 * @param text the excerpt
 */
public record ShownPost(int number, List<Item> items, boolean isMaker, String text) {
  /**
   * Returns the posts of a story that have room in a prompt.
   *
   * @param makers those of them that are the makers' words
   */
  static List<ShownPost> of(List<Item> items, Set<Item> makers) {
    List<ShownPost> shown = new ArrayList<>();
    PostExcerpts.ofStory(items)
        .forEach(
            (text, same) ->
                shown.add(
                    new ShownPost(shown.size() + 1, same, makers.contains(same.getFirst()), text)));
    return List.copyOf(shown);
  }

  Item item() {
    return items.getFirst();
  }

  /** Whether it says more than a title. */
  boolean saysMore() {
    return Extract.of(item()).filter(extract -> !extract.summary().isEmpty()).isPresent();
  }

  boolean isAnyOf(List<Item> others) {
    return !Collections.disjoint(items, others);
  }

  Map<String, Object> shown() {
    Map<String, Object> shown = new TreeMap<>();
    shown.put("n", number);
    shown.put("by", Speakers.whole(item()));
    shown.put("text", text);
    if (isMaker) {
      shown.put("maker", true);
    }
    return shown;
  }
}
