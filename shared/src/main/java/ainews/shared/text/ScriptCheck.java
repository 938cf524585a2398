package ainews.shared.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Decides by its letters whether a text is in an edition's language. */
public final class ScriptCheck {
  /** Scripts that every language may use; Greek letters are names of quantities. */
  private static final Set<UnicodeScript> COMMON =
      EnumSet.of(UnicodeScript.GREEK, UnicodeScript.COMMON, UnicodeScript.INHERITED);

  /** The smallest share of own letters in a title, which may consist mostly of names. */
  private static final double FEWEST_IN_TITLE = .15;

  /** The smallest share of own letters in a summary. */
  private static final double FEWEST_IN_SUMMARY = .25;

  /** Up to this many words may be a name; more are a sentence. */
  private static final int LONGEST_NAME = 3;

  private ScriptCheck() {}

  /** Whether a title needs no mark. A name in Latin letters needs none in any language. */
  public static boolean isTitle(String title, TextPack pack) {
    return pack.isLatin() ? isLatin(title) : isOf(pack, title, FEWEST_IN_TITLE) || isName(title);
  }

  /** Whether a summary needs no mark; an empty one needs none. */
  public static boolean fits(String summary, TextPack pack) {
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
