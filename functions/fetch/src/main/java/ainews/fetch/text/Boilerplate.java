package ainews.fetch.text;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The phrases that a kind of page or feed puts around people's words. They stand in a file of
 * regular expressions: {@code line} for what is a whole line, {@code inner} for what makes
 * furniture of the line it is in, {@code start} and {@code end} for what one begins or ends with,
 * {@code #} for where a phrase comes from.
 */
public final class Boilerplate {
  /** In characters; longer lines are words. */
  private static final int MAX_LINE = 500;

  private static final int MAX_END = 100;

  private final PhrasePatterns lines;
  private final PhrasePatterns inner;
  private final PhrasePatterns starts;
  private final PhrasePatterns ends;

  private Boilerplate(Map<String, List<String>> kinds) {
    this.lines = new PhrasePatterns(kinds.get("line"));
    this.inner = new PhrasePatterns(kinds.get("inner"));
    this.starts = new PhrasePatterns(kinds.get("start"));
    this.ends = new PhrasePatterns(kinds.get("end"));
  }

  /** Reads the packaged file of a kind of source. */
  public static Boilerplate of(String source) {
    return parse(DataFile.text("fetch/" + source + "/boilerplate.txt"));
  }

  static Boilerplate parse(String file) {
    Map<String, List<String>> kinds = new HashMap<>();
    List.of("line", "inner", "start", "end").forEach(kind -> kinds.put(kind, new ArrayList<>()));
    for (String line : file.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] words = line.split("\\s+", 2);
        if (!kinds.containsKey(words[0])) {
          throw new IllegalStateException("neither line, inner, start, end nor comment: " + line);
        }
        kinds.get(words[0]).add(words[1]);
      }
    }
    return new Boilerplate(kinds);
  }

  /** Whether the line is nothing but furniture. */
  public boolean isLine(String line) {
    String words = line.strip();
    return line.length() <= MAX_LINE && (lines.endAt(words, 0, true) >= 0 || hasInner(words));
  }

  /** The text without it. */
  public String drop(String text) {
    return text.lines()
        .filter(line -> line.isBlank() || !isLine(line))
        .map(this::withoutParts)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private boolean hasInner(String words) {
    int at = 0;
    while (at < words.length() && inner.endAt(words, at, false) < 0) {
      at++;
    }
    return at < words.length();
  }

  private String withoutParts(String line) {
    int start = Math.max(0, starts.endAt(line, 0, false));
    int end = Math.max(start, line.length() - MAX_END);
    while (end < line.length() && ends.endAt(line, end, true) < 0) {
      end++;
    }
    return line.substring(start, end).stripTrailing();
  }
}
