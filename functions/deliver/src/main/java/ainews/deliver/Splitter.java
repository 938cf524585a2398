package ainews.deliver;

import ainews.shared.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a digest into messages between stories. A story that fits into no message alone is reduced
 * to title and link. Sizes are those of finished messages, so no link, escape or character is cut.
 */
public final class Splitter {
  private final Channel channel;

  public Splitter(Channel channel) {
    this.channel = channel;
  }

  public List<DigestPart> split(Digest digest) {
    List<DigestPart> parts = new ArrayList<>();
    DigestPart current = new DigestPart(digest, 1, List.of());
    for (DigestEntry entry : digest.entries()) {
      List<DigestEntry> more = new ArrayList<>(current.entries());
      more.add(entry);
      if (fits(current.with(more))) {
        current = current.with(more);
      } else if (current.entries().isEmpty()) {
        current = alone(current, entry);
      } else {
        parts.add(current);
        DigestPart next = current.next(List.of(entry));
        current = fits(next) ? next : alone(next, entry);
      }
    }
    if (!current.entries().isEmpty()) {
      parts.add(current);
    }
    return parts;
  }

  /** The story with as much of it as fits: title and link, a shorter title, or a title alone. */
  private DigestPart alone(DigestPart part, DigestEntry entry) {
    DigestEntry brief = entry.brief();
    for (Optional<String> url : List.of(brief.url(), Optional.<String>empty())) {
      for (int length = brief.title().length(); length > 1; length /= 2) {
        DigestPart fitting = part.with(List.of(brief.with(Texts.cut(brief.title(), length), url)));
        if (fits(fitting)) {
          return fitting;
        }
      }
    }
    throw new IllegalStateException("the lead of " + channel.id() + " leaves no room for a story");
  }

  private boolean fits(DigestPart part) {
    return channel.compose(part).fits();
  }
}
