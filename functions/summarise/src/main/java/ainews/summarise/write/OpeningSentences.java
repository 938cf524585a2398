package ainews.summarise.write;

import ainews.shared.text.Texts;
import ainews.summarise.text.LanguageDetector;
import ainews.summarise.text.Quotes;
import ainews.summarise.text.TextCleaner;
import java.util.List;

/** Takes the first sentences of a text, two at most and as many as fit into a summary. */
final class OpeningSentences {
  private static final int MOST = 2;
  private static final int MOST_WORDS = 55;

  /** Limit for Chinese and Japanese. */
  private static final int MOST_CHARACTERS = 120;

  /** Limit in characters for any text, including one without spaces. */
  private static final int MOST_LETTERS = 480;

  private OpeningSentences() {}

  static String of(List<String> sentences) {
    StringBuilder lead = new StringBuilder();
    for (String sentence :
        sentences.stream().filter(OpeningSentences::isWhole).limit(MOST).toList()) {
      String more = joined(lead.toString(), sentence);
      if (!fits(more)) {
        if (lead.isEmpty()) {
          lead.append(cut(sentence));
        }
        break;
      }
      lead.setLength(0);
      lead.append(more);
    }
    return Quotes.paired(lead.toString());
  }

  // A text that was cut may end with a comma.
  private static boolean isWhole(String sentence) {
    return ",，、".indexOf(sentence.charAt(sentence.length() - 1)) < 0;
  }

  /** Appends a sentence to others, adding a full stop between them if there is none. */
  static String joined(String before, String sentence) {
    if (before.isEmpty()) {
      return sentence;
    }
    int last = before.codePointBefore(before.length());
    boolean character = TextCleaner.isCharacter(last);
    boolean open = Character.isLetterOrDigit(last) || "%)）".indexOf(last) >= 0;
    boolean tight = character || "。！？”」）".indexOf(last) >= 0;
    return before
        + (open ? stop(character, sentence.codePointAt(0)) : "")
        + (tight ? "" : " ")
        + sentence;
  }

  // A lower-case line continues the line before or is an entry of a list.
  private static String stop(boolean character, int next) {
    if (character || TextCleaner.isCharacter(next)) {
      return "。";
    }
    return Character.isLowerCase(next) ? ";" : ".";
  }

  private static boolean fits(String text) {
    return text.length() <= MOST_LETTERS
        && (LanguageDetector.isInCharacters(text)
            ? text.codePoints().filter(TextCleaner::isCharacter).count() <= MOST_CHARACTERS
            : TextCleaner.count(text) <= MOST_WORDS);
  }

  private static String cut(String sentence) {
    boolean spaced = !LanguageDetector.isInCharacters(sentence);
    String bounded = Texts.cut(sentence, MOST_LETTERS);
    int end = bounded.length();
    while (end > 0 && !fits(bounded.substring(0, end))) {
      end = spaced ? bounded.lastIndexOf(' ', end - 1) : bounded.offsetByCodePoints(end, -1);
    }
    String kept = end <= 0 ? bounded : bounded.substring(0, end);
    return kept.replaceFirst("[\\s,;:，；：…]+$", "") + Texts.CUT;
  }
}
