package ainews.fetch.sources.github;

import ainews.fetch.text.Html;
import java.util.regex.Pattern;

/**
 * The words of a README. Not a Markdown parser: what strangers write is stripped line by line, in
 * time linear in its length and however deep it is nested. Code, pictures and tables' rules go.
 */
final class ReadmeText {
  /** Far more than an item's text holds once the markup is gone. */
  private static final int MAX = 200_000;

  /** Code, and what else says nothing in words. */
  private static final Pattern UNREAD =
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
    text = UNREAD.matcher(text.replace("\r\n", "\n")).replaceAll("");
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

  /** The three marks that open or close code; empty for every other line. */
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
    // Twice, for links around pictures and pictures' links within links.
    words = LINK.matcher(LINK.matcher(words).replaceAll("$1")).replaceAll("$1");
    words = EMPHASIS.matcher(words).replaceAll("");
    words = ESCAPE.matcher(words).replaceAll("$1");
    words = words.strip().startsWith("|") ? words.replace('|', ' ') : words;
    return ALERT.matcher(words.strip()).matches() ? "" : words.strip();
  }
}
