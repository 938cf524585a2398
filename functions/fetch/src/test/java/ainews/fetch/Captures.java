package ainews.fetch;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.fetch.http.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Real answers of the real services, kept beside the checkout and read in place. */
public final class Captures {
  private Captures() {}

  /** What a capture should be read as, a row of {@code EXPECTED.tsv}. */
  public record Expected(String file, String outcome, int entries, String first) {
    @Override
    public String toString() {
      return file;
    }
  }

  public static Answer answer(String path) {
    return answer(path, 200);
  }

  public static Answer answer(String path, int status) {
    try {
      byte[] body = Files.readAllBytes(folder().resolve(path));
      return new Answer(URI.create("https://example.org/" + path), status, Map.of(), body, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of one source. */
  public static List<Expected> expected(String source) {
    try {
      return Files.readAllLines(folder().resolve("EXPECTED.tsv")).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(row -> row[1].equals(source))
          .map(row -> new Expected(row[0], row[2], Integer.parseInt(row[3]), row[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Skips the test where the folder is not there, which a run for all the world may not do. */
  private static Path folder() {
    Path checkout = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (checkout != null && !Files.exists(checkout.resolve("mvnw"))) {
      checkout = checkout.getParent();
    }
    Path folder =
        checkout == null ? Path.of("captures") : checkout.resolveSibling("shared/captures");
    if (!Files.isDirectory(folder)) {
      if ("true".equals(System.getenv("CI"))) {
        fail("the captures are not at " + folder);
      }
      assumeTrue(false, "the captures are not at ../shared/captures");
    }
    return folder;
  }
}
