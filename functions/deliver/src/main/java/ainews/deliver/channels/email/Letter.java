package ainews.deliver.channels.email;

import ainews.deliver.Digest;
import ainews.deliver.DigestEntry;
import ainews.deliver.DigestPart;

/**
 * A letter, the same in HTML and as text. The HTML has no images and no scripts, and takes its
 * colours from the reader's program.
 */
record Letter(String subject, String html, String text) {
  private static final String STYLE =
      "body{font:16px/1.6 system-ui,sans-serif;max-width:40em;margin:0 auto;padding:1em}"
          + "h2{font-size:1.1em;margin:2em 0 0}p{margin:1em 0}a{text-decoration-thickness:1px}";

  static Letter of(DigestPart part) {
    return new Letter(part.title(), html(part), text(part));
  }

  private static String html(DigestPart part) {
    Digest digest = part.digest();
    String title = escaped(part.title());
    StringBuilder out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"").append(digest.language().tag());
    out.append(
        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
    out.append("<meta name=\"color-scheme\" content=\"light dark\"><title>").append(title);
    out.append("</title><style>:root{color-scheme:light dark}").append(STYLE);
    out.append("</style></head><body>\n<h1>").append(title).append("</h1>\n");
    part.lead().forEach(line -> out.append("<p>").append(escaped(line)).append("</p>\n"));
    part.entries().forEach(entry -> append(out, entry));
    digest
        .url()
        .ifPresent(
            url -> out.append("<p>").append(link(escaped(digest.page()), url)).append("</p>\n"));
    return out.append("</body></html>\n").toString();
  }

  private static void append(StringBuilder out, DigestEntry entry) {
    entry
        .heading()
        .ifPresent(heading -> out.append("<h2>").append(escaped(heading)).append("</h2>\n"));
    String title = "<bdi>" + escaped(entry.title()) + "</bdi>";
    out.append("<p><b>").append(entry.url().map(url -> link(title, url)).orElse(title));
    out.append("</b>");
    if (!entry.speaker().isEmpty()) {
      out.append(" · <bdi>").append(escaped(entry.speaker())).append("</bdi>");
    }
    if (!entry.text().isEmpty()) {
      out.append("<br>\n<bdi>").append(escaped(entry.text())).append("</bdi>");
    }
    out.append("</p>\n");
  }

  private static String link(String html, String url) {
    return "<a href=\"" + escaped(url) + "\">" + html + "</a>";
  }

  private static String escaped(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String text(DigestPart part) {
    StringBuilder out = new StringBuilder(part.title()).append("\n\n");
    part.lead().forEach(line -> out.append(line).append('\n'));
    for (DigestEntry entry : part.entries()) {
      out.append('\n');
      entry.heading().ifPresent(heading -> out.append("== ").append(heading).append(" ==\n\n"));
      out.append("* ").append(entry.title());
      out.append(entry.speaker().isEmpty() ? "" : " · " + entry.speaker()).append('\n');
      entry.url().ifPresent(url -> out.append(url).append('\n'));
      out.append(entry.text().isEmpty() ? "" : entry.text() + "\n");
    }
    Digest digest = part.digest();
    digest
        .url()
        .ifPresent(
            url -> out.append('\n').append(digest.page()).append(": ").append(url).append('\n'));
    return out.toString();
  }
}
