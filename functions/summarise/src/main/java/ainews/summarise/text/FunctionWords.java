package ainews.summarise.text;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells languages in Latin letters by their articles, prepositions and pronouns. */
public final class FunctionWords {
  private static final String ENGLISH = "en";

  // In a sentence of another language every second or third word is one of these. Names bring a
  // few into English ("Banco de la Nación", "Le Chat"), so as many in a row prove nothing.
  private static final int FEWEST = 4;
  private static final int FEWEST_DIFFERENT = 3;
  private static final double SMALLEST_SHARE = .2;

  /** How many more of them than of English there are, which has some in common with each. */
  private static final int TIMES_ENGLISH = 2;

  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");

  private static final Map<String, Set<String>> TONGUES = new LinkedHashMap<>();

  static {
    DataFile.read("summarise/text/tongues.tsv", 2)
        .forEach(row -> TONGUES.put(row.get(0), Set.of(row.get(1).split(" "))));
  }

  private FunctionWords() {}

  /** The tag of the language that there is enough evidence for, else English. */
  static String tongue(String text) {
    List<String> words = words(text);
    int english = count(ENGLISH, lower(words));
    String best = ENGLISH;
    int most = 0;
    for (String tongue : TONGUES.keySet()) {
      // A name's words are written large, as in "Der Spiegel".
      int count = count(tongue, words);
      if (!tongue.equals(ENGLISH) && count > most) {
        best = tongue;
        most = count;
      }
    }
    boolean enough =
        most >= FEWEST
            && most >= SMALLEST_SHARE * words.size()
            && most >= TIMES_ENGLISH * english
            && different(best, words) >= FEWEST_DIFFERENT;
    return enough ? best : ENGLISH;
  }

  /** Whether more speaks for the language than for English, however little it is. */
  static boolean leansTo(String tongue, String text) {
    List<String> words = lower(words(text));
    return count(tongue, words) > count(ENGLISH, words);
  }

  /**
   * @param word in small letters
   */
  public static boolean isEnglish(String word) {
    return TONGUES.get(ENGLISH).contains(word);
  }

  private static int count(String tongue, List<String> words) {
    Set<String> own = TONGUES.get(tongue);
    return (int) words.stream().filter(own::contains).count();
  }

  private static int different(String tongue, List<String> words) {
    return count(tongue, List.copyOf(new HashSet<>(words)));
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
