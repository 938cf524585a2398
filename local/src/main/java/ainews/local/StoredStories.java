package ainews.local;

import ainews.publish.Reasons;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the stories of a published edition from its {@code edition.json}. */
final class StoredStories {
  private StoredStories() {}

  /**
   * Returns the lines to print below each story, in the order of the stories: its number and id,
   * which other commands take, and the reasons why it was chosen.
   *
   * @param why whether to add the reasons
   * @throws StoreException if {@code edition.json} is damaged, or missing though reasons are wanted
   */
  static List<List<String>> below(
      FileSiteStore site, LocalDate date, Language language, boolean why) {
    String key = date + "/edition.json";
    Path file = site.folder().resolve(key);
    Optional<byte[]> stored = site.get(key);
    // Reading the edition needs only its Markdown.
    if (!why && stored.isEmpty()) {
      return List.of();
    }
    Reasons reasons = new Reasons(language);
    List<List<String>> below = new ArrayList<>();
    for (Story story : stories(file, stored)) {
      String name = "story " + (below.size() + 1) + " · " + story.id();
      below.add(why ? List.of(name, String.join(" · ", reasons.of(story))) : List.of(name));
    }
    return below;
  }

  private static Story[] stories(Path file, Optional<byte[]> stored) {
    byte[] json =
        stored.orElseThrow(
            () ->
                new StoreException(
                    file + " is missing; making the day again with ./ainews run restores it"));
    try {
      return Json.mapper().treeToValue(Json.mapper().readTree(json).path("stories"), Story[].class);
    } catch (IOException e) {
      throw new StoreException(
          file + " is damaged; making the day again with ./ainews run restores it");
    }
  }
}
