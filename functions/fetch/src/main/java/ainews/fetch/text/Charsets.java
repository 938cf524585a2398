package ainews.fetch.text;

import ainews.shared.text.DataFile;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds encodings by the labels that browsers accept. */
public final class Charsets {
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,]{1,40})");
  private static final Map<String, Charset> BY_LABEL = byLabel();

  private Charsets() {}

  /** Returns the encoding of a label; empty if no encoding has it. */
  public static Optional<Charset> of(String label) {
    return Optional.ofNullable(BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT)));
  }

  /** Returns the encoding in a media type, such as {@code text/html; charset=gb2312}. */
  public static Optional<Charset> named(String contentType) {
    Matcher named = PARAMETER.matcher(contentType);
    return named.find() ? of(named.group(1)) : Optional.empty();
  }

  /** Bytes above ASCII come in pairs in Chinese text, but mostly alone in Western text. */
  public static boolean hasPairs(byte[] body) {
    int high = 0;
    int paired = 0;
    for (int i = 0; i < body.length; i++) {
      if (body[i] < 0) {
        high++;
        if (i + 1 < body.length && body[i + 1] < 0 || i > 0 && body[i - 1] < 0) {
          paired++;
        }
      }
    }
    return paired * 10L > high * 8L;
  }

  private static Map<String, Charset> byLabel() {
    Map<String, Charset> charsets = new HashMap<>();
    for (var row : DataFile.read("fetch/text/charsets.tsv", 2)) {
      for (String label : row.get(1).split(" ")) {
        charsets.put(label, Charset.forName(row.get(0)));
      }
    }
    return charsets;
  }
}
