package ainews.shared.edition;

import ainews.shared.text.Texts;
import ainews.shared.text.Urls;

/**
 * Words of a post that support a sentence of a text.
 *
 * @param sentence the sentence of the summary, from 1; 0 for the text as a whole
 * @param quote the post's words, letter by letter but for spaces
 * @param url the post's address
 * @param speaker who posted it; may be empty
 */
public record Evidence(int sentence, String quote, String url, String speaker) {
  private static final int LONGEST = 400;

  public Evidence {
    quote = Texts.cut(Texts.line(quote), LONGEST);
    speaker = Texts.line(speaker);
    Urls.requireWeb(url);
    if (sentence < 0 || quote.isEmpty()) {
      throw new IllegalArgumentException("evidence needs a sentence and a quote");
    }
  }

  /** A copy for another sentence. */
  public Evidence at(int sentence) {
    return new Evidence(sentence, quote, url, speaker);
  }
}
