package ainews.fetch.sources.github;

import ainews.fetch.text.Html;
import java.util.regex.Pattern;

/**
 * Extracts plain text from a README. It strips markup line by line instead of parsing Markdown, so
 * that hostile input with deep nesting takes only linear time. Code, pictures and table rules are
 * removed.
 */
final class ReadmeText {
  /** In characters; far more than an item's text needs, even with markup. */
  private static final int MAX = 200_000;

  /** Elements whose content is not text to read. */
  private static final Pattern IGNORED =
      Pattern.compile("(?is)<(pre|svg)\\b[^<>]*>.*?(?:</\\1>|\\z)");

  private static final Pattern AUTOLINK = Pattern.compile("<(?:https?|mailto):[^<>\\s]*>");
  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\[\\]\\n]*\\](?:\\([^()\\n]*\\)|\\[[^\\[\\]\\n]*\\])");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]\\n]*)\\](?:\\([^()\\n]*\\)|\\[[^\\[\\]\\n]*\\])");
  private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[[^\\[\\]]+\\]:.*");
  private static final Pattern RULE = Pattern.compile("^[\\s|:=*_-]*$");
  private static final Pattern ALERT = Pattern.compile("^\\[![A-Z]+\\]$");
  private static final Pattern LINE_START =
      Pattern.compile("^[\\s>]*(?:#{1,6}\\s+|[-*+]\\s+(?:\\[[ xX]\\]\\s+)?)?");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<!\\\\)(?:\\*{1,3}|~~|`+|(?<!\\w)_{1,3}|_{1,3}(?!\\w))");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

  private ReadmeText() {}

  static String of(String markdown) {
    String text = markdown.substring(0, Math.min(markdown.length(), MAX));
    text = IGNORED.matcher(text.replace("\r\n", "\n")).replaceAll("");
    StringBuilder words = new StringBuilder();
    String fence = "";
    for (String line : text.split("\n", -1)) {
      String start = fence(line);
      if (!fence.isEmpty()) {
        fence = start.startsWith(fence) ? "" : fence;
      } else if (!start.isEmpty()) {
        fence = start;
      } else {
        words.append(line(line)).append('\n');
      }
    }
    return Html.toText("<pre>\n" + words); // its line ends are kept, as Markdown left them
  }

  /** The three characters that open or close a code block; empty for other lines. */
  private static String fence(String line) {
    String start = line.strip();
    return start.startsWith("```") || start.startsWith("~~~") ? start.substring(0, 3) : "";
  }

  private static String line(String line) {
    if (RULE.matcher(line).matches() || DEFINITION.matcher(line).matches()) {
      return "";
    }
    String words = AUTOLINK.matcher(line).replaceAll("");
    words = LINE_START.matcher(words).replaceFirst("");
    words = IMAGE.matcher(words).replaceAll("");
    // Twice, since links may be nested around pictures.
    words = LINK.matcher(LINK.matcher(words).replaceAll("$1")).replaceAll("$1");
    words = EMPHASIS.matcher(words).replaceAll("");
    words = ESCAPE.matcher(words).replaceAll("$1");
    words = words.strip().startsWith("|") ? words.replace('|', ' ') : words;
    return ALERT.matcher(words.strip()).matches() ? "" : words.strip();
  }
}
