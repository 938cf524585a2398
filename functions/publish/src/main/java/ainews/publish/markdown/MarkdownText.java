package ainews.publish.markdown;

import java.util.regex.Pattern;

/** Writes text into Markdown so that it stays text: nothing in it makes markup or a link. */
final class MarkdownText {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~&#^]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\\.)|(@)");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

  private MarkdownText() {}

  /** Within a line. */
  static String inline(String text) {
    String escaped = MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    return ADDRESS
        .matcher(escaped)
        .replaceAll(
            match -> {
              String name =
                  match.group(1) != null
                      ? match.group(1)
                      : match.group(3) != null ? match.group(3) : "";
              String sign = match.group().substring(name.length());
              return name + "\\\\" + sign;
            });
  }

  /** At the beginning of a line, where a dash or a number would begin a list. */
  static String paragraph(String text) {
    String escaped = inline(text);
    if (escaped.matches("^\\d{1,9}[.)].*")) {
      return escaped.replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
    }
    return escaped.matches("^[-+=].*") ? "\\" + escaped : escaped;
  }

  /** An address as a link's destination. */
  static String destination(String url) {
    return ENTITY.matcher(url).replaceAll("\\\\&");
  }
}
