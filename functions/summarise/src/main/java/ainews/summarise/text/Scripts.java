package ainews.summarise.text;

/** Tells apart the scripts of texts. */
public final class Scripts {
  private Scripts() {}

  /** Whether it is a Chinese or Japanese character, of a text that has no spaces. */
  public static boolean isCharacter(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
