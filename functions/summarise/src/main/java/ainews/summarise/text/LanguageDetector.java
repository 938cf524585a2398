package ainews.summarise.text;

import ainews.shared.edition.Language;
import ainews.shared.text.DataFile;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the language of a text by its script, and among those in Latin letters by its words. */
public final class LanguageDetector {
  private static final double KANA_OF_JAPANESE = .1;

  private record Script(String tongue, int weight) {}

  private static final Map<UnicodeScript, Script> SCRIPTS = new EnumMap<>(UnicodeScript.class);

  static {
    for (List<String> row : DataFile.read("summarise/text/scripts.tsv", 3)) {
      SCRIPTS.put(
          UnicodeScript.valueOf(row.get(0)), new Script(row.get(1), Integer.parseInt(row.get(2))));
    }
  }

  private LanguageDetector() {}

  /** The BCP 47 tag. What is too short to tell from English counts as English. */
  public static String of(String text) {
    String tongue = ofScript(text);
    return tongue.isEmpty() ? FunctionWords.tongue(text) : tongue;
  }

  /** Whether the text is in characters that need no spaces, Chinese or Japanese. */
  public static boolean isInCharacters(String text) {
    String tongue = ofScript(text);
    return tongue.equals("zh") || tongue.equals("ja");
  }

  /**
   * Whether its words speak for the language rather than for English, be it only one of them.
   *
   * @param tag of a language in Latin letters
   */
  public static boolean leansTo(String tag, String text) {
    return FunctionWords.leansTo(tag, text);
  }

  /** Whether a text of this tag may stand in the edition as it is. */
  public static boolean fits(String tag, Language edition) {
    return tag.equals(edition.id());
  }

  /** Empty for what is written in Latin letters. */
  private static String ofScript(String text) {
    Map<String, Integer> weights = new HashMap<>();
    int latin = 0;
    for (int codePoint : text.codePoints().filter(Character::isLetter).toArray()) {
      Script script = codePoint < 0x250 ? null : SCRIPTS.get(UnicodeScript.of(codePoint));
      if (script == null) {
        latin++;
      } else {
        weights.merge(script.tongue, script.weight, Integer::sum);
      }
    }
    // Japanese is written in Chinese characters with kana between them.
    int kana = weights.getOrDefault("ja", 0);
    int characters = kana + weights.getOrDefault("zh", 0);
    weights.put("zh", kana > KANA_OF_JAPANESE * characters ? 0 : characters);
    weights.put("ja", characters - weights.get("zh"));
    Map.Entry<String, Integer> most =
        weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return most.getValue() > latin ? most.getKey() : "";
  }
}
