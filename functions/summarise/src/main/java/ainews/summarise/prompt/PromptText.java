package ainews.summarise.prompt;

import ainews.shared.text.Texts;
import java.text.Normalizer;

/** Prepares text from outside for a model. */
public final class PromptText {
  /**
   * First of the tag characters and variation selectors, which shape emoji but can also hide words.
   */
  private static final int FIRST_TAG = 0xe0000;

  private static final int LAST_VARIANT = 0xe01ef;

  private PromptText() {}

  /**
   * Normalises a text (NFKC), removes invisible characters and cuts it to {@code max} characters.
   * Only for models: checks and pages use the original text.
   */
  public static String of(String text, int max) {
    // Bounded first, since normalisation can turn one character into eighteen.
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
