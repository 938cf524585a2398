package ainews.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the blocks of a message in a channel's markup: the lead, then one for each story. */
public abstract class Markup {
  /** Escapes plain text, so that nothing in it is markup. */
  protected abstract String text(String plain);

  /** Escapes plain text at the start of a line. */
  protected String line(String plain) {
    return text(plain);
  }

  /** Marks text as bold, as in Markdown. */
  protected String strong(String marked) {
    return "**" + marked + "**";
  }

  /**
   * Links text, as in Markdown.
   *
   * @param url as {@link ainews.shared.text.Urls#web} returns it
   */
  protected String link(String marked, String url) {
    return "[" + marked + "](" + url + ")";
  }

  /** What ends a line within a block. */
  protected String lineBreak() {
    return "\n";
  }

  /** All blocks, with the title at the top. */
  public List<String> titled(DigestPart part) {
    List<String> head = new ArrayList<>();
    String title = quiet(part.title());
    head.add(strong(part.digest().url().map(url -> link(title, url)).orElse(title)));
    part.lead().forEach(words -> head.add(lineStart(words)));
    return blocks(head, part);
  }

  /** All blocks for a channel that shows the title itself, with a link to the page. */
  public List<String> untitled(DigestPart part) {
    List<String> head = new ArrayList<>();
    part.lead().forEach(words -> head.add(lineStart(words)));
    if (part.number() == 1) {
      Digest digest = part.digest();
      digest.url().ifPresent(url -> head.add(link(quiet(digest.page()), url)));
    }
    return blocks(head, part);
  }

  private List<String> blocks(List<String> head, DigestPart part) {
    List<String> blocks = new ArrayList<>();
    if (!head.isEmpty()) {
      blocks.add(String.join(lineBreak(), head));
    }
    part.entries().forEach(entry -> blocks.add(block(entry)));
    return blocks;
  }

  private String block(DigestEntry entry) {
    List<String> lines = new ArrayList<>();
    entry.heading().ifPresent(heading -> lines.add(strong("▍" + quiet(heading))));
    String title = quiet(entry.title());
    String linked = strong(entry.url().map(url -> link(title, url)).orElse(title));
    lines.add(linked + (entry.speaker().isEmpty() ? "" : " · " + quiet(entry.speaker())));
    Optional.of(entry.text())
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> lines.add(lineStart(words)));
    return String.join(lineBreak(), lines);
  }

  private String quiet(String plain) {
    return text(withoutMentions(plain));
  }

  private String lineStart(String plain) {
    return line(withoutMentions(plain));
  }

  /** An invisible joiner keeps a name from being a mention, which would notify people. */
  private static String withoutMentions(String plain) {
    return plain.replace("@", "@\u2060").replace("＠", "＠\u2060");
  }
}
