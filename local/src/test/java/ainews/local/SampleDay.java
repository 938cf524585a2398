package ainews.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies of the bundled sample day, and the files of a site. */
public final class SampleDay {
  public static final String DATE = "2026-02-20";

  private SampleDay() {}

  /** Returns the day's folder in the checkout. */
  public static Path bundled() {
    return project().resolve("local/samples").resolve(DATE);
  }

  /** Returns the root of the checkout. */
  public static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /**
   * Copies the day's replay.
   *
   * @param stagger whether to delay answers by different times, so that they arrive in another
   *     order
   * @return the copy's folder, {@code samples/2026-02-20}
   */
  public static Path copy(Path samples, boolean stagger) throws IOException {
    Path copy = samples.resolve(DATE);
    try (Stream<Path> files = Files.walk(bundled())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(bundled().relativize(file).toString()));
      }
    }
    Path replay = copy.resolve("replay.yaml");
    String text = Files.readString(replay);
    Files.writeString(replay, stagger ? staggered(text) : text);
    return copy;
  }

  /**
   * Returns every file of the site by key, as text, so that a failed comparison shows the place.
   */
  public static Map<String, String> site(Path out) throws IOException {
    Map<String, String> site = new TreeMap<>();
    Path root = out.resolve("site");
    // The folder is created with the first file.
    if (!Files.exists(root)) {
      return site;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        site.put(root.relativize(file).toString(), text(file));
      }
    }
    return site;
  }

  private static String staggered(String replay) {
    List<String> rules = List.of(replay.split("(?m)^(?=- url:)"));
    StringBuilder text = new StringBuilder(rules.getFirst());
    for (int i = 1; i < rules.size(); i++) {
      String rule = rules.get(i);
      int pause = (rules.size() - i) % 4 * 30;
      text.append(
          rule.contains("\n  delay:")
              ? rule
              : rule.replaceFirst("\n", "\n  delay: " + pause + "\n"));
    }
    return text.toString();
  }

  /** Decodes text as UTF-8 and other files byte by byte. */
  private static String text(Path file) throws IOException {
    boolean isPicture = file.toString().endsWith(".png");
    return Files.readString(file, isPicture ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }
}
