package ainews.publish.validation;

import ainews.shared.edition.Language;
import ainews.shared.text.TextPack;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Says whether printed words are of an edition's language, by their letters. */
public final class ScriptCheck {
  /** Those of all languages; Greek letters are names of quantities. */
  private static final Set<UnicodeScript> COMMON =
      EnumSet.of(UnicodeScript.GREEK, UnicodeScript.COMMON, UnicodeScript.INHERITED);

  /** Titles may be names for the most part. */
  private static final double FEWEST_IN_TITLE = .15;

  private static final double FEWEST_IN_SUMMARY = .25;

  /** So many words are a name; more of them are a sentence. */
  private static final int LONGEST_NAME = 3;

  private ScriptCheck() {}

  /** Whether a title may stand unmarked; in any script it may be a name in Latin letters alone. */
  public static boolean isTitle(String title, Language language) {
    TextPack pack = language.text();
    return pack.isLatin() ? isLatin(title) : isOf(pack, title, FEWEST_IN_TITLE) || isName(title);
  }

  /** Whether a summary may stand unmarked; an empty one may. */
  public static boolean fits(String summary, Language language) {
    TextPack pack = language.text();
    return pack.isLatin()
        ? isLatin(summary)
        : summary.isEmpty() || isOf(pack, summary, FEWEST_IN_SUMMARY);
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .allMatch(script -> script == UnicodeScript.LATIN || COMMON.contains(script));
  }

  private static boolean isOf(TextPack pack, String text, double fewest) {
    double own = 0;
    double latin = 0;
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      UnicodeScript script = UnicodeScript.of(c);
      if (pack.scripts().contains(script)) {
        own++;
      } else if (script == UnicodeScript.LATIN) {
        latin++;
      } else if (!COMMON.contains(script)) {
        return false;
      }
    }
    double weight = pack.latinLetters() * own;
    return own > 1 && weight >= fewest * (weight + latin);
  }

  private static boolean isName(String title) {
    String[] words = title.strip().split("\\s+");
    if (words.length > LONGEST_NAME || !isLatin(title)) {
      return false;
    }
    for (String word : words) {
      if (word.chars()
          .noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '/')) {
        return false;
      }
    }
    return true;
  }
}
