package ainews.web;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Real answers of the services, read in place beside the project. */
public final class Captures {
  private Captures() {}

  /**
   * The expected result of parsing an answer.
   *
   * @param entries their number; -1 if unknown
   * @param first the first entry's id; empty if unknown
   */
  public record Expected(String file, String outcome, int entries, String first) {
    @Override
    public String toString() {
      return file;
    }
  }

  /** The captured body, as an answer with status 200. */
  public static WebResponse answer(String path) {
    return answer(path, 200);
  }

  public static WebResponse answer(String path, int status) {
    try {
      byte[] body = Files.readAllBytes(folder().resolve(path));
      return new WebResponse(URI.create("https://example.org/"), status, Map.of(), body, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The expected results of one source's captures. */
  public static List<Expected> expected(String source) {
    try {
      return Files.readAllLines(folder().resolve("EXPECTED.tsv")).stream()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(fields -> fields[1].equals(source))
          .map(fields -> new Expected(fields[0], fields[2], count(fields[3]), fields[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int count(String entries) {
    return entries.equals("-") ? -1 : Integer.parseInt(entries);
  }

  private static Path folder() {
    Path root = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (root != null && !Files.exists(root.resolve("mvnw"))) {
      root = root.getParent();
    }
    Path captures = root == null ? Path.of("captures") : root.resolve("../shared/captures");
    if (!Files.isDirectory(captures)) {
      if ("true".equals(System.getenv("CI"))) {
        fail("the captures are not there: " + captures);
      }
      assumeTrue(false, "the captures are not there: " + captures);
    }
    return captures;
  }
}
