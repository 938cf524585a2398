package ainews.publish.markdown;

import java.util.regex.Pattern;

/** Writes text into Markdown so that it stays text: nothing in it makes markup or a link. */
final class MarkdownText {
  // An underscore within a word and a lone ampersand make no markup.
  private static final Pattern MARKUP =
      Pattern.compile(
          "[\\\\`*\\[\\]<|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)|(?<=\\w)@(?=\\w+\\.)");
  // Some renderers make links of bare addresses.
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(https?|ftp|mailto|xmpp)(?=:)|\\b(www)(?=\\.)");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

  // What begins a list, a heading or a quotation.
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");
  private static final Pattern MARK = Pattern.compile("[-+=#>]");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private MarkdownText() {}

  /** Within a line. */
  static String inline(String text) {
    if (isPlain(text)) {
      return text;
    }
    String escaped = MARKUP.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
    return ADDRESS.matcher(escaped).replaceAll("$0\\\\");
  }

  /** Whether no pattern can find anything: so it is mostly, and they are slow. */
  private static boolean isPlain(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSuspect =
          switch (c) {
            case '\\', '`', '*', '[', ']', '<', '|', '~', '_', '&', '@' -> true;
            case '\t', '\n', '\u000b', '\f', '\r' -> true;
            case ' ' -> before == ' ';
            // Of the schemes in ADDRESS.
            case ':' -> "sSpPoO".indexOf(before) >= 0;
            case '.' -> before == 'w' || before == 'W';
            default -> false;
          };
      if (isSuspect) {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** At the beginning of a line, where a dash or a number would begin a list. */
  static String paragraph(String text) {
    String escaped = inline(text);
    String numbered = NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
    return MARK.matcher(numbered).lookingAt() ? "\\" + numbered : numbered;
  }

  /** An address as a link's destination. */
  static String destination(String url) {
    return url.indexOf('&') < 0 ? url : ENTITY.matcher(url).replaceAll("\\\\&");
  }
}
