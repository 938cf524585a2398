package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether a word is one of everyday English, whatever name may be spelt like it. */
final class EnglishWords {
  /** In order, so that a word is looked for by halves and the many words take no other shape. */
  private static final String WORDS = DataFile.text("summarise/gate/english-words.tsv");

  private static final Set<String> OF_TECHNOLOGY =
      DataFile.read("summarise/gate/tech-words.tsv", 1).stream()
          .map(List::getFirst)
          .collect(Collectors.toSet());

  private static final List<String> PREFIXES =
      List.of("re", "un", "pre", "non", "over", "under", "sub", "de", "co", "multi", "mis", "out");
  private static final List<String> ENDINGS =
      List.of("like", "wide", "proof", "less", "ness", "able", "ware", "maker", "makers", "s");
  private static final int SHORTEST_STEM = 4;

  private EnglishWords() {}

  /**
   * @param word in lower case
   */
  static boolean has(String word) {
    return isListed(word) || OF_TECHNOLOGY.contains(word) || isComposed(word);
  }

  /** Relicensed, human-like in one word. */
  private static boolean isComposed(String word) {
    int longest = word.length() - SHORTEST_STEM;
    return PREFIXES.stream()
            .anyMatch(
                prefix ->
                    prefix.length() <= longest
                        && word.startsWith(prefix)
                        && isListed(word.substring(prefix.length())))
        || ENDINGS.stream()
            .anyMatch(
                ending ->
                    ending.length() <= longest
                        && word.endsWith(ending)
                        && isListed(word.substring(0, word.length() - ending.length())));
  }

  private static boolean isListed(String word) {
    int low = 0;
    int high = WORDS.length();
    while (low < high) {
      int start = WORDS.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
      int end = WORDS.indexOf('\n', start);
      int order = WORDS.substring(start, end).compareTo(word);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = start;
      }
    }
    return false;
  }
}
