package ainews.summarise.prompt;

import ainews.shared.text.Texts;
import java.text.Normalizer;

/** Makes text of the outside world fit to be shown to a model. */
final class PromptText {
  /** As letters, emoji are joined and coloured by characters that also hide words. */
  private static final int FIRST_TAG = 0xe0000;

  private static final int LAST_VARIANT = 0xe01ef;

  private PromptText() {}

  /**
   * The words in their compatibility form, without what cannot be seen, at most so many characters.
   * For the model alone: what is checked and printed is the text as it came.
   */
  static String of(String text, int max) {
    // Bounded before the work: one character can become eighteen.
    String bounded = Texts.beginning(text, 4 * max);
    String normal = Normalizer.normalize(bounded, Normalizer.Form.NFKC);
    StringBuilder seen = new StringBuilder(normal.length());
    normal.codePoints().filter(PromptText::isSeen).forEach(seen::appendCodePoint);
    return Texts.cut(Texts.paragraphs(seen.toString()), max);
  }

  private static boolean isSeen(int character) {
    if (character == '\n') {
      return true;
    }
    if (character >= 0xfe00 && character <= 0xfe0f) {
      return false;
    }
    if (character >= FIRST_TAG && character <= LAST_VARIANT) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
