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

/** The stories of an edition as the site has them for programs. */
final class StoredStories {
  private StoredStories() {}

  /**
   * What to print below each story, in the order they are printed: its number and id, by which
   * other commands know it, and why it stands where it does.
   *
   * @param why whether to say why
   * @throws StoreException if they cannot be read
   */
  static List<List<String>> below(
      FileSiteStore site, LocalDate date, Language language, boolean why) {
    String key = date + "/edition.json";
    Path file = site.folder().resolve(key);
    Optional<byte[]> stored = site.get(key);
    // Who only reads needs no more than the page itself.
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
            () -> new StoreException(file + " cannot be read; making the day again mends it"));
    try {
      return Json.mapper().treeToValue(Json.mapper().readTree(json).path("stories"), Story[].class);
    } catch (IOException e) {
      throw new StoreException(file + " is damaged; making the day again mends it");
    }
  }
}
