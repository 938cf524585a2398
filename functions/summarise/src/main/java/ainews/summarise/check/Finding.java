package ainews.summarise.check;

import ainews.shared.edition.Language;
import ainews.shared.text.Texts;

/**
 * What is wrong with a written text.
 *
 * @param words the words at fault, as written; cut where they are many
 * @param why the model's reason; empty if code found it
 * @param quote the words of a post that say otherwise, verified; empty if there are none
 */
public record Finding(
    Language language, Field field, Reason reason, String words, String why, String quote) {
  private static final int LONGEST = 120;

  public Finding {
    words = Texts.cut(Texts.line(words), LONGEST);
    why = Texts.cut(Texts.line(why), LONGEST);
    quote = Texts.cut(Texts.line(quote), 2 * LONGEST);
  }

  /** A finding of code. */
  Finding(Language language, Field field, Reason reason, String words) {
    this(language, field, reason, words, "", "");
  }

  /** The reason in words, for whoever writes the text again. */
  public String sentence() {
    String sentence = reason.sentence(words);
    if (!why.isEmpty()) {
      sentence += " (" + why + ")";
    }
    return quote.isEmpty() ? sentence : sentence + "; a post says: \"" + quote + "\"";
  }
}
