package ainews.summarise.llm;

/** Estimates the tokens of a text. */
public final class Tokens {
  /** Characters per token in other than Chinese text, as providers state for English. */
  private static final int CHARACTERS = 4;

  private Tokens() {}

  /** Estimates a whole prompt: task, text and schema. */
  public static int of(Prompt prompt) {
    return of(prompt.system()) + of(prompt.text()) + of(prompt.schema().toString());
  }

  /** Counts each Chinese character as one token, and four other characters as one. */
  public static int of(String text) {
    int han = (int) text.codePoints().filter(Character::isIdeographic).count();
    int others = text.codePointCount(0, text.length()) - han;
    return han + (others + CHARACTERS - 1) / CHARACTERS;
  }
}
