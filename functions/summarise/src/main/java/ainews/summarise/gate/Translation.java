package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import ainews.summarise.text.Idf;
import ainews.summarise.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whether a few Chinese words may say the same as a few English ones. */
final class Translation {
  private static final Map<String, Set<String>> WORDS = new HashMap<>();
  private static final int LONGEST;

  /** Characters that say little of their own. */
  private static final String PARTICLES = "的了是在把也就都着过吗呢吧啊被地得之";

  /** What share of the Chinese characters must be found in the English words. */
  private static final double ENOUGH = .5;

  /** And of the English words among the Chinese ones, by how rare they are. */
  private static final double ENOUGH_ENGLISH = .4;

  /** So much of both is enough where what is translated is a quotation too. */
  private static final double QUOTED = .8;

  private static final Idf IDF = Idf.packaged();
  private static final int FEWEST = 2;

  /** Of the Chinese characters for an English word. */
  private static final double MOST_TO_A_WORD = 3.6;

  private static final double FEWEST_TO_A_WORD = .7;

  static {
    for (List<String> row : DataFile.read("summarise/gate/everyday.tsv", 3)) {
      WORDS.put(row.get(0), new HashSet<>(Tokenizer.of(row.get(1))));
    }
    LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private Translation() {}

  /**
   * @param quoted whether the original stands in quotation marks, as the translation does
   */
  static boolean isLikely(String chinese, String english, boolean quoted) {
    double scale = quoted ? QUOTED : 1;
    List<String> words = Tokenizer.of(english.replaceAll("n't\\b", " not"));
    long characters = chinese.codePoints().filter(Characters::isHan).count();
    if (words.isEmpty()
        || characters > MOST_TO_A_WORD * words.size() + 2
        || characters < FEWEST_TO_A_WORD * words.size() - 2) {
      return false;
    }
    Set<String> said = new HashSet<>(words);
    int all = 0;
    int found = 0;
    int matches = 0;
    Set<String> used = new HashSet<>();
    for (String run : runs(chinese)) {
      all += run.length();
      Set<String> meanings = meanings(run);
      if (meanings.stream().filter(said::contains).filter(used::add).count() > 0) {
        found += run.length();
        matches++;
      }
    }
    return matches >= FEWEST
        && found >= scale * ENOUGH * all
        && share(used, said) >= scale * ENOUGH_ENGLISH;
  }

  /** By how rare the words are. */
  private static double share(Set<String> some, Set<String> all) {
    return some.stream().mapToDouble(IDF::of).sum() / all.stream().mapToDouble(IDF::of).sum();
  }

  private static Set<String> meanings(String run) {
    Set<String> meanings = new HashSet<>(WORDS.getOrDefault(run, Set.of()));
    meanings.addAll(Tokenizer.of(run));
    return meanings;
  }

  /** The words that are known, and every other character; no particles, no signs. */
  private static List<String> runs(String chinese) {
    List<String> runs = new ArrayList<>();
    int at = 0;
    while (at < chinese.length()) {
      int length = lengthAt(chinese, at);
      String run = chinese.substring(at, at + length);
      if (Character.isLetterOrDigit(run.charAt(0)) && PARTICLES.indexOf(run.charAt(0)) < 0
          || length > 1) {
        runs.add(run);
      }
      at += length;
    }
    return runs;
  }

  private static int lengthAt(String chinese, int at) {
    if (!Characters.isHan(chinese.charAt(at))) {
      int end = at + 1;
      while (end < chinese.length()
          && Characters.isLatin(chinese.charAt(at))
          && (Characters.isLatin(chinese.charAt(end)))) {
        end++;
      }
      return end - at;
    }
    Glossary.Entry entry = Glossary.at(chinese, at, chinese.length());
    for (int length = Math.min(LONGEST, chinese.length() - at); length > 0; length--) {
      if (WORDS.containsKey(chinese.substring(at, at + length))
          && (entry == null || entry.length() <= length)) {
        return length;
      }
    }
    return entry == null ? 1 : entry.length();
  }
}
