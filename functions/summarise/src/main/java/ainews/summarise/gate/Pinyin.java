package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How Chinese characters are read, without tones. */
final class Pinyin {
  private static final int LONGEST_SYLLABLE = 6;
  private static final Map<Character, List<String>> READINGS = new HashMap<>();
  private static final Set<String> SYLLABLES = new HashSet<>();

  static {
    for (List<String> row : DataFile.read("summarise/gate/pinyin.tsv", 2)) {
      SYLLABLES.add(row.get(0));
      for (char character : row.get(1).toCharArray()) {
        READINGS.computeIfAbsent(character, key -> new ArrayList<>()).add(row.get(0));
      }
    }
  }

  private Pinyin() {}

  /** How a character is read; none for one that is not known. */
  static List<String> readings(char character) {
    return READINGS.getOrDefault(character, List.of());
  }

  /** Whether a word in lower case spells consecutive characters of a text. */
  static boolean spells(String word, String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) > 0x3400 && spells(word, 0, text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean spells(String word, int from, String text, int at) {
    if (from == word.length()) {
      return true;
    }
    if (at >= text.length()) {
      return false;
    }
    for (String reading : READINGS.getOrDefault(text.charAt(at), List.of())) {
      if (word.startsWith(reading, from) && spells(word, from + reading.length(), text, at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word in lower case is made of syllables of Chinese, two or more. */
  static boolean isMadeOf(String word) {
    boolean[] reached = new boolean[word.length() + 1];
    reached[0] = true;
    for (int from = 0; from < word.length(); from++) {
      for (int length = 1;
          reached[from] && length <= LONGEST_SYLLABLE && from + length <= word.length();
          length++) {
        if (SYLLABLES.contains(word.substring(from, from + length)) && length < word.length()) {
          reached[from + length] = true;
        }
      }
    }
    return word.length() > LONGEST_SYLLABLE - 2 && reached[word.length()];
  }
}
