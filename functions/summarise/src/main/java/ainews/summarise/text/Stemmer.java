package ainews.summarise.text;

import java.util.List;

/**
 * Removes the commonest English endings, so that "launches" and "launched" match. Simpler than
 * Porter's stemmer, since names must stay recognisable.
 */
public final class Stemmer {
  private static final List<String> ENDINGS = List.of("ing", "ies", "ers", "ed", "es", "er", "s");
  private static final int SHORTEST_WORD = 5;
  private static final int SHORTEST_STEM = 3;

  private Stemmer() {}

  /**
   * @param word in lower case; a word with any character but a to z is returned unchanged
   */
  public static String of(String word) {
    if (word.length() < SHORTEST_WORD || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return word;
    }
    String stem = word;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        stem = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    return stem.length() >= SHORTEST_WORD && stem.endsWith("e")
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }
}
