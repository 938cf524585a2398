package ainews.summarise.text;

import ainews.shared.text.DataFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Maps Chinese names and terms to English words, so that texts of both languages can be compared.
 */
public final class Bilingual {
  private static final Map<String, List<String>> ENGLISH = new HashMap<>();
  private static final Set<String> NAMES = new HashSet<>();
  private static final int LONGEST;

  /** Words within names that name nobody on their own. */
  private static final Set<String> NO_NAMES = Set.of("of", "and", "the", "for", "in");

  static {
    int longest = 0;
    for (List<String> row : DataFile.read("shared/names/bilingual.tsv", 4)) {
      List<String> english = List.of(row.get(1).split(" "));
      ENGLISH.put(row.get(0), english);
      longest = Math.max(longest, row.get(0).length());
      if (row.get(2).equals("name")) {
        english.stream()
            .filter(word -> word.length() > 1 && !NO_NAMES.contains(word))
            .map(Stemmer::of)
            .forEach(NAMES::add);
      }
    }
    LONGEST = longest;
  }

  private Bilingual() {}

  /** A term found in a text; {@code length} is in characters. */
  record Found(List<String> english, int length) {}

  /** Finds the longest term that begins at an index; the length is 0 if there is none. */
  static Found at(String text, int from) {
    for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
      List<String> english = ENGLISH.get(text.substring(from, from + length));
      if (english != null) {
        return new Found(english, length);
      }
    }
    return new Found(List.of(), 0);
  }

  /** Stems of the English words that are names. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(NAMES);
  }
}
