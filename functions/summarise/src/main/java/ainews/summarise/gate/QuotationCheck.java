package ainews.summarise.gate;

import ainews.summarise.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in quotation marks are an item's own: letter for letter where an item is in the same
 * language, and otherwise a likely translation of what stands in quotation marks there or of one of
 * its sentences. Paraphrase in one language is never taken for translation. A term of a few words
 * is let through, unless somebody is said to have said it.
 */
final class QuotationCheck {
  private static final Pattern QUOTED =
      Pattern.compile("“([^“”]{1,400})”|\"([^\"]{1,400})\"|「([^「」]{1,400})」|『([^『』]{1,400})』");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?i)(?:\\b(?:said|says|wrote|writes|told|replied|replies|answered|answers|admitted|added|(?:call(?:s|ed|ing)?|describ(?:es|ed|ing)) (?:it|them|this|that|the \\w{1,14}|his \\w{1,14}|her \\w{1,14}|its \\w{1,14})(?: as)?)|(?<![小据传学])说|(?<![号名简统著堪俗])称|写道|答道?|回复|回应|表示|坦言|直言|笑言|评价|强调)[说道称]?[:：，, ]{0,2}$");

  /** The translated name of something, every longer word with a capital letter. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:[\\p{Lu}\\d][\\p{L}\\d'-]*|of|the|a|an|and|in|to|for|on)(?: (?:[\\p{Lu}\\d][\\p{L}\\d'-]*|of|the|a|an|and|in|to|for|on)){0,7}");

  private static final int SPOKEN_BEFORE = 36;
  private static final int MOST_QUOTATIONS = 40;
  private static final int BEGINNING = 4_000;
  private static final int FEW_CHARACTERS = 8;
  private static final int FEW_WORDS = 3;

  private QuotationCheck() {}

  /**
   * @param text as written
   */
  static List<Fault> check(Sources sources, Field field, String text) {
    List<Fault> faults = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      String quoted = quoted(matcher);
      boolean term = isTerm(quoted) && !isSpoken(text, matcher.start());
      if (!term && !isSaid(quoted, sources.vocabulary()) && !isTranslated(quoted, sources)) {
        faults.add(new Fault(field, Reason.QUOTATION, quoted));
      }
    }
    return faults;
  }

  private static boolean isSaid(String quoted, Vocabulary vocabulary) {
    for (String piece : quoted.split("…|\\.\\.\\.|\\[[^\\]]{0,40}]")) {
      if (!vocabulary.containsLetters(piece)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an item in the other language has what may be the same. */
  private static boolean isTranslated(String written, Sources sources) {
    return sources.texts().stream()
        .anyMatch(
            text ->
                isAnyOf(quotations(text), written, true) || isAnyOf(plain(text), written, false));
  }

  private static boolean isAnyOf(List<String> parts, String written, boolean quoted) {
    boolean chinese = isChinese(written);
    return parts.stream()
        .filter(part -> isChinese(part) != chinese)
        .anyMatch(
            part ->
                Translation.isLikely(chinese ? written : part, chinese ? part : written, quoted));
  }

  /** What an item quotes, whole and by the sentence. */
  private static List<String> quotations(String text) {
    List<String> said = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    for (int i = 0; i < MOST_QUOTATIONS && matcher.find(); i++) {
      String whole = quoted(matcher);
      said.addAll(Sentences.of(whole));
      said.add(whole);
    }
    return said;
  }

  /** The first sentences of an item that quote nobody. */
  private static List<String> plain(String text) {
    return Sentences.of(text.substring(0, Math.min(BEGINNING, text.length()))).stream()
        .filter(sentence -> !QUOTED.matcher(sentence).find())
        .toList();
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Characters::isHan);
  }

  private static boolean isSpoken(String text, int start) {
    return SPOKEN.matcher(text.substring(Math.max(0, start - SPOKEN_BEFORE), start)).find();
  }

  private static boolean isTerm(String quoted) {
    long characters = quoted.codePoints().filter(Characters::isHan).count();
    return characters > 0
        ? characters <= FEW_CHARACTERS
        : quoted.split("\\s+").length <= FEW_WORDS || TITLE.matcher(quoted).matches();
  }

  private static String quoted(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }
}
