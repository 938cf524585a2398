package ainews.publish.page;

import ainews.shared.edition.Language;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a text in one language.
 *
 * @param tag its BCP 47 tag; null if it is in the page's language, or a name in Latin letters
 */
public record TextRun(String tag, String text) {
  /** From the first to the last letter of a non-Latin script, with no Latin letter in between. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "[\\p{L}&&[^\\p{IsLatin}\\p{IsGreek}]](?:[^\\p{IsLatin}\\p{IsGreek}]*[\\p{L}\\p{M}&&[^\\p{IsLatin}\\p{IsGreek}]])?");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\P{L}*\\p{IsLatin}+(?:\\P{L}+\\p{IsLatin}+){2,}[\\P{L}\\p{IsLatin}\\p{IsGreek}]*");

  /** The language that sentences in Latin letters are taken for. */
  private static final String LATIN = "en";

  /** The smallest share of its own letters in a text of another script. */
  private static final double FEWEST_LETTERS = .3;

  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");

  /**
   * Splits a text of unknown language, such as a feed's name or an operator's reason. The script
   * decides; for a script that several languages use, the one with the most readers is assumed.
   */
  public static List<TextRun> of(String text, Language page) {
    Matcher foreign = FOREIGN.matcher(text);
    List<TextRun> runs = new ArrayList<>();
    int end = 0;
    while (foreign.find()) {
      String tag = tag(foreign.group());
      if (tag != null && !isOwn(foreign.group(), tag, page)) {
        add(runs, null, text.substring(end, foreign.start()));
        add(runs, tag, foreign.group());
        end = foreign.end();
      }
    }
    boolean isForeign =
        !page.text().isLatin() && runs.isEmpty() && SENTENCE.matcher(text).matches();
    add(runs, isForeign ? LATIN : null, text.substring(end));
    return runs;
  }

  /**
   * Returns the BCP 47 tag of the language of such a text as a whole, which may have names in Latin
   * letters; null if it is the page's or cannot be told.
   */
  public static String tagOf(String text, Language page) {
    Map<String, Long> foreign =
        of(text, page).stream()
            .filter(run -> run.tag() != null)
            .collect(
                Collectors.groupingBy(
                    TextRun::tag,
                    TreeMap::new,
                    Collectors.summingLong(run -> letters(run.text()))));
    return foreign.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() >= FEWEST_LETTERS * letters(text))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  private static void add(List<TextRun> runs, String tag, String text) {
    if (!text.isEmpty()) {
      runs.add(new TextRun(tag, text));
    }
  }

  /** Whether a run is in the page's script; kana are Japanese even where Han letters are. */
  private static boolean isOwn(String run, String tag, Language page) {
    UnicodeScript script = UnicodeScript.of(run.codePointAt(0));
    return tag.equals(page.id())
        || page.text().scripts().contains(script) && !KANA.matcher(run).find();
  }

  private static String tag(String run) {
    return switch (UnicodeScript.of(run.codePointAt(0))) {
      case HAN, HIRAGANA, KATAKANA -> KANA.matcher(run).find() ? "ja" : "zh";
      case HANGUL -> "ko";
      case ARABIC -> "ar";
      case HEBREW -> "he";
      case CYRILLIC -> "ru";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      default -> null;
    };
  }
}
