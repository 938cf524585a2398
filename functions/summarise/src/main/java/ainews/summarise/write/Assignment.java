package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.json.Json;
import ainews.summarise.prompt.PostExcerpts;
import ainews.summarise.prompt.PromptSubject;
import java.util.List;
import java.util.Map;

/**
 * A story to be written.
 *
 * @param story the story's id
 * @param id the alias under which the model sees it
 * @param posts the excerpts that the model sees
 * @param sources the full words of its posts, which must support the text
 * @param hasSubstance whether the posts say more than a title
 */
public record Assignment(
    String story, String id, List<String> posts, List<String> sources, boolean hasSubstance)
    implements PromptSubject {
  /**
   * @param items the posts to write from, the lead first
   */
  public static Assignment of(String story, String id, List<Item> items, boolean hasSubstance) {
    return new Assignment(
        story, id, PostExcerpts.ofStory(items), PostExcerpts.sources(items), hasSubstance);
  }

  @Override
  public Map<String, Object> shown() {
    return Map.of("posts", posts);
  }

  @Override
  public String basis() {
    return Json.write(posts);
  }
}
