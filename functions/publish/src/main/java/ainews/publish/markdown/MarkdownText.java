package ainews.publish.markdown;

import java.util.regex.Pattern;

/** Escapes text for Markdown, so that nothing in it becomes markup or a link. */
final class MarkdownText {
  // An underscore within a word and a lone ampersand are not markup.
  private static final Pattern MARKUP =
      Pattern.compile(
          "[\\\\`*\\[\\]<|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)|(?<=\\w)@(?=\\w+\\.)");
  // Some renderers turn bare addresses into links.
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(https?|ftp|mailto|xmpp)(?=:)|\\b(www)(?=\\.)");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

  // These start a list, a heading or a quotation.
  private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])");
  private static final Pattern MARK = Pattern.compile("[-+=#>]");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private MarkdownText() {}

  /** Escapes text within a line; line breaks become spaces. */
  static String inline(String text) {
    if (isPlain(text)) {
      return text;
    }
    String escaped = MARKUP.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
    return ADDRESS.matcher(escaped).replaceAll("$0\\\\");
  }

  /** Whether no pattern can match. This holds for most texts, and the patterns are slow. */
  private static boolean isPlain(String text) {
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSuspect =
          switch (c) {
            case '\\', '`', '*', '[', ']', '<', '|', '~', '_', '&', '@' -> true;
            case '\t', '\n', '\u000b', '\f', '\r' -> true;
            case ' ' -> before == ' ';
            // The last letters of the schemes in ADDRESS.
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

  /** Escapes text at the start of a line, where a dash or a number would start a list. */
  static String paragraph(String text) {
    String escaped = inline(text);
    String numbered = NUMBER.matcher(escaped).replaceFirst("$1\\\\$2");
    return MARK.matcher(numbered).lookingAt() ? "\\" + numbered : numbered;
  }

  /** Escapes an address for a link's destination. */
  static String destination(String url) {
    return url.indexOf('&') < 0 ? url : ENTITY.matcher(url).replaceAll("\\\\&");
  }
}
