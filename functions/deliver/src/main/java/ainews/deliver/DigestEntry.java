package ainews.deliver;

import java.util.Optional;

/**
 * A story in a message, as plain text.
 *
 * @param story its id
 * @param heading printed above it, if it is the first of its section or category
 * @param title one line
 * @param url of its primary source; empty only if the message has no room for it
 * @param speaker who speaks at that address
 * @param text one line; may be empty
 */
public record DigestEntry(
    String story,
    Optional<String> heading,
    String title,
    Optional<String> url,
    String speaker,
    String text) {
  /** A copy with title and link only. */
  DigestEntry brief() {
    return new DigestEntry(story, Optional.empty(), title, url, "", "");
  }

  DigestEntry with(String title, Optional<String> url) {
    return new DigestEntry(story, heading, title, url, speaker, text);
  }
}
