package ainews.local;

import ainews.publish.Reasons;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The stories of an edition as the bucket keeps them for programs. */
final class StoredStories {
  private StoredStories() {}

  /**
   * What to print below each story, in the order they are printed: its number and id, by which
   * other commands know it, and why it stands where it does.
   *
   * @param why whether to say why
   * @throws StoreException if they cannot be read
   */
  static List<List<String>> below(Path directory, LocalDate date, Language language, boolean why) {
    Path file =
        directory.resolve(LocalBucket.NAME).resolve(date.toString()).resolve("edition.json");
    // Who only reads needs no more than the page itself.
    if (!why && !Files.exists(file)) {
      return List.of();
    }
    Reasons reasons = new Reasons(language);
    List<List<String>> below = new ArrayList<>();
    for (Story story : stories(file)) {
      String name = "story " + (below.size() + 1) + " · " + story.id();
      below.add(why ? List.of(name, String.join(" · ", reasons.of(story))) : List.of(name));
    }
    return below;
  }

  private static Story[] stories(Path file) {
    try {
      return Json.mapper()
          .treeToValue(
              Json.mapper().readTree(Files.readString(file)).path("stories"), Story[].class);
    } catch (JsonProcessingException e) {
      throw new StoreException(file + " is damaged; making the day again mends it");
    } catch (IOException e) {
      throw new StoreException(file + " cannot be read; making the day again mends it");
    }
  }
}
