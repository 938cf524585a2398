package ainews.fetch.text;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Phrases that a service adds to people's texts, such as "Read more". A file lists them as regular
 * expressions, each after its kind: {@code line} matches a whole line, {@code inner} a part that
 * makes the whole line boilerplate, {@code start} and {@code end} what a line begins or ends with.
 * Lines that begin with {@code #} say where the phrases below them come from.
 */
public final class Boilerplate {
  /** In characters; a longer line is never boilerplate as a whole. */
  private static final int MAX_LINE = 500;

  /** In characters; the longest {@code end} that is removed from a line. */
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

  /**
   * Reads the packaged file of a source.
   *
   * @param source the folder of the file, such as {@code rss}
   * @throws IllegalStateException if the file is missing or has a phrase of an unknown kind
   */
  public static Boilerplate of(String source) {
    return parse(DataFile.text("fetch/sources/" + source + "/boilerplate.txt"));
  }

  static Boilerplate parse(String file) {
    Map<String, List<String>> kinds = new HashMap<>();
    List.of("line", "inner", "start", "end").forEach(kind -> kinds.put(kind, new ArrayList<>()));
    for (String line : file.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] words = line.split("\\s+", 2);
        if (!kinds.containsKey(words[0])) {
          throw new IllegalStateException("expected line, inner, start, end or #, got: " + line);
        }
        kinds.get(words[0]).add(words[1]);
      }
    }
    return new Boilerplate(kinds);
  }

  /** Whether the whole line is boilerplate. */
  public boolean isLine(String line) {
    String words = line.strip();
    return line.length() <= MAX_LINE && (lines.endAt(words, 0, true) >= 0 || hasInner(words));
  }

  /** The text without boilerplate. */
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
