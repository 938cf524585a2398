package ainews.shared.edition;

import ainews.shared.text.Texts;

/**
 * A sentence of a story that somebody says.
 *
 * @param speaker the account, feed or site that says it, or the place where people discuss it
 * @param text one line
 */
public record Remark(String speaker, String text) {
  public Remark {
    speaker = Texts.line(speaker);
    text = Texts.line(text);
    if (speaker.isEmpty() || text.isEmpty()) {
      throw new IllegalArgumentException("a remark needs a speaker and a text");
    }
  }
}
