package ainews.local;

import ainews.shared.edition.Language;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints the Markdown of a published edition to a terminal. */
final class StoredEdition {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)");
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\p{Punct}])");

  /** Matches the first labelled link of a story, of which each story has exactly one line. */
  private static final Pattern SOURCES =
      Pattern.compile(
          Language.all().stream()
              .map(
                  language -> Pattern.quote(language.messages().get("edition.label", "source", "")))
              .collect(Collectors.joining("|", "(?<!\\\\)\\[(?:", ")[a-z]+\\]\\(")));

  private static final String FEATURED = "## 📰";
  private static final String QUICK = "## ⚡";

  private final List<String> lines;

  private StoredEdition(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Reads an edition from the site's files.
   *
   * @throws StoreException if the day has no edition or its file is damaged
   */
  static StoredEdition read(FileSiteStore site, LocalDate date, Language language) {
    String key = language + "/" + date + "/edition.md";
    byte[] stored =
        site.get(key)
            .orElseThrow(
                () ->
                    new StoreException(
                        "there is no edition of %s in %s; make it with ./ainews run --date %s"
                            .formatted(date, site.folder(), date)));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stored)).toString();
      List<String> all = text.lines().toList();
      if (all.isEmpty()) {
        throw damaged(site, key, date);
      }
      int end = all.subList(1, all.size()).indexOf("---") + 2;
      return new StoredEdition(all.subList(end, all.size()));
    } catch (CharacterCodingException e) {
      throw damaged(site, key, date);
    }
  }

  private static StoreException damaged(FileSiteStore site, String key, LocalDate date) {
    return new StoreException(
        "%s is damaged; make it again with ./ainews run --date %s"
            .formatted(site.folder().resolve(key), date));
  }

  /**
   * Prints the whole edition.
   *
   * @param below the lines to print below each story, in the order of the stories
   */
  void print(PrintStream out, TerminalStyle style, List<List<String>> below) {
    Iterator<List<String>> next = below.iterator();
    for (String line : lines) {
      out.println(styled(line, style));
      if (next.hasNext() && SOURCES.matcher(line).find()) {
        next.next().forEach(more -> out.println("    " + style.faint(more)));
      }
    }
  }

  /** Prints the title, the count, the top stories, and how many more stories there are. */
  void printTop(PrintStream out, TerminalStyle style) {
    lines.stream()
        .dropWhile(String::isBlank)
        .takeWhile(line -> !line.startsWith(FEATURED) && !line.startsWith(QUICK))
        .takeWhile(line -> !line.equals("---"))
        .forEach(line -> out.println(styled(line, style)));
    long others = lines.stream().filter(line -> line.startsWith("- **")).count();
    if (others > 0) {
      out.println("… and " + others + (others == 1 ? " more story." : " more stories."));
    }
    out.println();
  }

  private static String styled(String line, TerminalStyle style) {
    String text = LINK.matcher(line).replaceAll(link -> quoted(style.faint(link.group(2))));
    text = STRONG.matcher(text).replaceAll(words -> quoted(style.bold(words.group(1))));
    text = ESCAPE.matcher(text).replaceAll("$1");
    return line.startsWith("#") ? style.bold(text.replaceFirst("^#+ ", "")) : text;
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
