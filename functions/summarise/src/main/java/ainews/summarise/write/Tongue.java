package ainews.summarise.write;

import ainews.shared.edition.Language;

/** Tells the language of a text by its script. */
public final class Tongue {
  /** A Chinese character says about as much as this many Latin letters. */
  private static final int LETTERS_A_CHARACTER = 3;

  private static final double KANA_OF_JAPANESE = .1;

  private Tongue() {}

  /** The BCP 47 tag: zh, ja, ko, ru, ar, or en for what is written in Latin letters. */
  public static String of(String text) {
    int latin = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int cyrillic = 0;
    int arabic = 0;
    for (int codePoint : text.codePoints().filter(Character::isLetter).toArray()) {
      switch (Character.UnicodeScript.of(codePoint)) {
        case HAN -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        case HANGUL -> hangul++;
        case CYRILLIC -> cyrillic++;
        case ARABIC -> arabic++;
        default -> latin++;
      }
    }
    if ((han + kana) * LETTERS_A_CHARACTER > latin) {
      return kana > KANA_OF_JAPANESE * (han + kana) ? "ja" : "zh";
    }
    if (hangul * LETTERS_A_CHARACTER > latin) {
      return "ko";
    }
    if (cyrillic > latin) {
      return "ru";
    }
    return arabic > latin ? "ar" : "en";
  }

  /** Whether a text of this tag may stand in the edition as it is. */
  static boolean fits(String tag, Language edition) {
    return tag.equals(edition.id());
  }
}
