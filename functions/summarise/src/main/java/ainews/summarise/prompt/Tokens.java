package ainews.summarise.prompt;

/** Counts what a model reads, about. */
public final class Tokens {
  /** Of other than Chinese text, as providers give it for English. */
  private static final int CHARACTERS = 4;

  private Tokens() {}

  /** A Chinese character counts as one token, four others as one. */
  public static int of(String text) {
    int han = (int) text.codePoints().filter(Character::isIdeographic).count();
    int others = text.codePointCount(0, text.length()) - han;
    return han + (others + CHARACTERS - 1) / CHARACTERS;
  }
}
