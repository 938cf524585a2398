package ainews.fetch.rss;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The phrases that a kind of page or feed puts around people's words. They stand in a file of
 * regular expressions: {@code line} for what is a whole line, {@code part} for what stands in one,
 * {@code #} for where a phrase comes from.
 */
public final class Furniture {
  /** In characters; longer lines are words, and only their end may be furniture. */
  private static final int MAX_LINE = 500;

  /** Matches nothing. */
  private static final String NOTHING = "(?!)";

  private final Pattern lines;
  private final Pattern parts;

  private Furniture(List<String> lines, List<String> parts) {
    this.lines = Pattern.compile("(?iu)(?:" + either(lines) + ")");
    this.parts = Pattern.compile("(?iu)(?:" + either(parts) + ")");
  }

  /** Reads the file beside a class. */
  public static Furniture beside(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the file is not packaged: " + file);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Furniture parse(String file) {
    List<String> lines = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    for (String line : file.lines().map(String::strip).toList()) {
      if (line.startsWith("line ")) {
        lines.add(line.substring(5).strip());
      } else if (line.startsWith("part ")) {
        parts.add(line.substring(5).strip());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        throw new IllegalStateException("neither line, part nor comment: " + line);
      }
    }
    return new Furniture(lines, parts);
  }

  /** Whether the line is nothing but furniture. */
  public boolean isLine(String line) {
    return line.length() <= MAX_LINE && lines.matcher(line.strip()).matches();
  }

  /** The text without it. */
  public String drop(String text) {
    return text.lines()
        .filter(line -> line.isBlank() || !isLine(line))
        .map(this::withoutParts)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private String withoutParts(String line) {
    int tail = Math.max(0, line.length() - MAX_LINE);
    String end = parts.matcher(line.substring(tail)).replaceAll("");
    return (line.substring(0, tail) + end).stripTrailing();
  }

  private static String either(List<String> patterns) {
    return patterns.isEmpty() ? NOTHING : String.join("|", patterns);
  }
}
