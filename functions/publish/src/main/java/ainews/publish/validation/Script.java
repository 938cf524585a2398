package ainews.publish.validation;

import ainews.shared.edition.Language;

/** Says whether printed words are of an edition's language, by their letters. */
public final class Script {
  /** A Chinese character says about as much as this many Latin letters. */
  private static final int LETTERS_A_CHARACTER = 3;

  /** Titles may be names for the most part. */
  private static final double FEWEST_IN_TITLE = .15;

  private static final double FEWEST_IN_SUMMARY = .25;

  /** So many words are a name; more of them are a sentence. */
  private static final int LONGEST_NAME = 3;

  private Script() {}

  /** Whether a title may stand unmarked; in Chinese one may also be a name alone. */
  public static boolean isTitle(String title, Language language) {
    return switch (language) {
      case EN -> isLatin(title);
      case ZH -> isChinese(title, FEWEST_IN_TITLE) || isName(title);
    };
  }

  /** Whether a summary may stand unmarked; an empty one may. */
  public static boolean fits(String summary, Language language) {
    return switch (language) {
      case EN -> isLatin(summary);
      case ZH -> summary.isEmpty() || isChinese(summary, FEWEST_IN_SUMMARY);
    };
  }

  // Greek letters are names of quantities.
  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .allMatch(
            script ->
                switch (script) {
                  case LATIN, GREEK, COMMON, INHERITED -> true;
                  default -> false;
                });
  }

  private static boolean isChinese(String text, double fewest) {
    double characters = 0;
    double letters = 0;
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      switch (Character.UnicodeScript.of(c)) {
        case HAN -> characters++;
        case LATIN -> letters++;
        case GREEK, COMMON, INHERITED -> {
          // Belong to all languages.
        }
        default -> {
          return false;
        }
      }
    }
    double weight = LETTERS_A_CHARACTER * characters;
    return characters > 1 && weight >= fewest * (weight + letters);
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
