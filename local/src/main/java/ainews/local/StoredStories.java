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
import java.util.List;
import java.util.stream.Stream;

/** The stories of an edition as the bucket keeps them for programs. */
final class StoredStories {
  private StoredStories() {}

  /**
   * Why each story stands where it does, a line a story, in the order they are printed.
   *
   * @throws StoreException if they cannot be read
   */
  static List<String> reasons(Path directory, LocalDate date, Language language) {
    Path file =
        directory.resolve(LocalBucket.NAME).resolve(date.toString()).resolve("edition.json");
    Reasons reasons = new Reasons(language);
    return Stream.of(stories(file)).map(reasons::of).map(all -> String.join(" · ", all)).toList();
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
