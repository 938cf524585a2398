package ainews.summarise.text;

/** Tests the script of characters. */
public final class Scripts {
  private Scripts() {}

  /** Whether it is a Chinese or Japanese character, of a text written without spaces. */
  public static boolean isCharacter(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
