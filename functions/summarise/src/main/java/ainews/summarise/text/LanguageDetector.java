package ainews.summarise.text;

import ainews.shared.edition.Language;
import ainews.shared.text.DataFile;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Detects the language of a text by its script, and for Latin script by its words. */
public final class LanguageDetector {
  private static final double KANA_OF_JAPANESE = .1;

  private record Script(String tag, int weight) {}

  private static final Map<UnicodeScript, Script> SCRIPTS = new EnumMap<>(UnicodeScript.class);

  static {
    for (List<String> row : DataFile.read("summarise/text/scripts.tsv", 3)) {
      SCRIPTS.put(
          UnicodeScript.valueOf(row.get(0)), new Script(row.get(1), Integer.parseInt(row.get(2))));
    }
  }

  private LanguageDetector() {}

  /** The BCP 47 tag of the text's language; English if the evidence is insufficient. */
  public static String of(String text) {
    String tag = ofScript(text);
    return tag.isEmpty() ? FunctionWords.language(text) : tag;
  }

  /** Whether the text is Chinese or Japanese, which are written without spaces. */
  public static boolean isInCharacters(String text) {
    String tag = ofScript(text);
    return tag.equals("zh") || tag.equals("ja");
  }

  /**
   * Whether the words suggest the language rather than English, even a single one.
   *
   * @param tag BCP 47 tag of a language in Latin script
   */
  public static boolean leansTo(String tag, String text) {
    return FunctionWords.leansTo(tag, text);
  }

  /** Whether a text with this tag is in the given language of the edition. */
  public static boolean fits(String tag, Language edition) {
    return tag.equals(edition.id());
  }

  /** The tag of the prevailing script; empty for Latin script. */
  private static String ofScript(String text) {
    Map<String, Integer> weights = new HashMap<>();
    int latin = 0;
    for (int codePoint : text.codePoints().filter(Character::isLetter).toArray()) {
      Script script = codePoint < 0x250 ? null : SCRIPTS.get(UnicodeScript.of(codePoint));
      if (script == null) {
        latin++;
      } else {
        weights.merge(script.tag, script.weight, Integer::sum);
      }
    }
    // Japanese mixes kana with Chinese characters.
    int kana = weights.getOrDefault("ja", 0);
    int characters = kana + weights.getOrDefault("zh", 0);
    weights.put("zh", kana > KANA_OF_JAPANESE * characters ? 0 : characters);
    weights.put("ja", characters - weights.get("zh"));
    Map.Entry<String, Integer> most =
        weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return most.getValue() > latin ? most.getKey() : "";
  }
}
