package ainews.deliver;

import java.util.List;

/**
 * The stories of one message.
 *
 * @param number of the message, from 1
 */
public record DigestPart(Digest digest, int number, List<DigestEntry> entries) {
  public DigestPart {
    entries = List.copyOf(entries);
  }

  /** The title, with the number of the message from the second on. */
  public String title() {
    return digest.title() + (number == 1 ? "" : " (" + number + ")");
  }

  /** The lines above the stories, which only the first message has. */
  public List<String> lead() {
    return number == 1 ? digest.lead() : List.of();
  }

  DigestPart with(List<DigestEntry> entries) {
    return new DigestPart(digest, number, entries);
  }

  /** The message after this one. */
  DigestPart next(List<DigestEntry> entries) {
    return new DigestPart(digest, number + 1, entries);
  }
}
