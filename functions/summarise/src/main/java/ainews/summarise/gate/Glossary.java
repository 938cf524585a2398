package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chinese names and words with their English ones, and names that stand for each other. */
final class Glossary {
  private static final Map<String, Entry> ENTRIES = new HashMap<>();
  private static final Set<String> LATIN_NAMES = new HashSet<>();
  private static final Set<String> FAMOUS =
      DataFile.read("summarise/names/famous-names.tsv", 2).stream()
          .map(List::getFirst)
          .collect(Collectors.toSet());
  private static final Map<String, Set<String>> OWNERS = new HashMap<>();
  private static final Map<String, List<List<String>>> ALIASES = new HashMap<>();
  private static final int LONGEST;

  static {
    for (List<String> row : DataFile.read("summarise/text/bilingual.tsv", 4)) {
      put(row.get(0), row.get(1), row.get(2));
    }
    // The gate's own rows say more exactly what is a place or a common word.
    for (List<String> row : DataFile.read("summarise/gate/glossary.tsv", 4)) {
      put(row.get(1), row.get(0), row.get(2));
    }
    for (List<String> row : DataFile.read("summarise/gate/aliases.tsv", 3)) {
      if (!ENTRIES.containsKey(row.get(0))) {
        put(row.get(0), row.get(1), "name");
      }
      ALIASES.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(words(row.get(1)));
    }
    for (List<String> row : DataFile.read("summarise/names/vendors.tsv", 2)) {
      OWNERS.computeIfAbsent(row.get(0), word -> new HashSet<>()).add(row.get(1));
      if (!Characters.isHan(row.get(0).codePointAt(0))) {
        LATIN_NAMES.add(row.get(0));
      }
    }
    LONGEST = ENTRIES.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private Glossary() {}

  /**
   * @param english in lower case
   * @param kind name, place, word or term
   */
  record Entry(String chinese, List<String> english, String kind) {
    int length() {
      return chinese.length();
    }

    /** Of somebody or something that a text must not change for another. */
    boolean isName() {
      return kind.equals("name");
    }
  }

  private static void put(String chinese, String english, String kind) {
    List<String> words = words(english);
    ENTRIES.put(chinese, new Entry(chinese, words, kind));
    if (kind.equals("name") && words.size() == 1) {
      LATIN_NAMES.add(words.getFirst());
    }
  }

  private static List<String> words(String english) {
    return List.of(Characters.lower(english).split("[ .-]"));
  }

  /** Other English names of the same, each as its words. */
  static List<List<String>> aliases(String chinese) {
    return ALIASES.getOrDefault(chinese, List.of());
  }

  /** The longest entry that begins at a place; null where none does. */
  static Entry at(String text, int from, int end) {
    for (int length = Math.min(LONGEST, end - from); length > 1; length--) {
      Entry entry = ENTRIES.get(text.substring(from, from + length));
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** All entries of a text, the longest first, none within another. */
  static List<Entry> in(String text) {
    List<Entry> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Entry entry = Characters.isHan(text.charAt(at)) ? at(text, at, text.length()) : null;
      if (entry == null) {
        at++;
      } else {
        found.add(entry);
        at += entry.length();
      }
    }
    return found;
  }

  /** Whether a word in lower case names a company, person or product that many know. */
  static boolean isKnownName(String word) {
    return LATIN_NAMES.contains(word) || FAMOUS.contains(word);
  }

  /**
   * Whether such a name is one even where any word has a capital letter: Stripe, but not Target.
   */
  static boolean isNameAnywhere(String word) {
    return OWNERS.containsKey(word)
        || FAMOUS.contains(word)
        || LATIN_NAMES.contains(word) && !EnglishWords.has(word);
  }

  /** The companies that a word speaks of; none for most words. */
  static Set<String> owners(String word) {
    return OWNERS.getOrDefault(word, Set.of());
  }
}
