package ainews.summarise.text;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds web addresses in running text, such as {@code https://example.org} and {@code x.com/a}. A
 * host without a path is a name, unless it ends a line.
 */
public final class UrlFinder {
  /** A character of an address; Chinese punctuation ends it, since Chinese has no spaces. */
  private static final String REST = "[^\\s，。；、）]";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?im)\\(?(?<!\\w)(?:(?:https?://|www\\.[^\\s/]{1,253}/)"
              + REST
              + "*+|www\\.[^\\s/]{1,253}+$)|(?<![\\w@.])(?:[a-z0-9-]{1,63}\\.){1,9}(?:"
              + DataFile.read("summarise/text/domain-endings.tsv", 2).stream()
                  .map(List::getFirst)
                  .collect(Collectors.joining("|"))
              + ")/"
              + REST
              + "*+");

  /** Every address has one of these; most texts have none, and are not searched further. */
  private static final Pattern MARK = Pattern.compile("/|(?i:www\\.)");

  private UrlFinder() {}

  /** Returns the text with each address replaced. */
  public static String replaced(String text, String by) {
    return MARK.matcher(text).find() ? ADDRESS.matcher(text).replaceAll(by) : text;
  }
}
