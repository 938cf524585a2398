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

/** Recognises languages in Latin script by their articles, prepositions and pronouns. */
public final class FunctionWords {
  private static final String ENGLISH = "en";

  // Every second or third word of a sentence is a function word. A few foreign ones prove nothing,
  // since names bring them into English ("Banco de la Nación", "Le Chat").
  private static final int FEWEST = 4;
  private static final int FEWEST_DIFFERENT = 3;
  private static final double SMALLEST_SHARE = .2;

  /** Required ratio to English function words, some of which every language shares. */
  private static final int TIMES_ENGLISH = 2;

  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");

  private static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();

  static {
    DataFile.read("summarise/text/function-words.tsv", 2)
        .forEach(row -> WORDS.put(row.get(0), Set.of(row.get(1).split(" "))));
  }

  private FunctionWords() {}

  /** The tag of the language with enough evidence, else English. */
  static String language(String text) {
    List<String> words = words(text);
    int english = count(ENGLISH, lower(words));
    String best = ENGLISH;
    int most = 0;
    for (String language : WORDS.keySet()) {
      // Case matters here: the words of a name are capitalised, as in "Der Spiegel".
      int count = count(language, words);
      if (!language.equals(ENGLISH) && count > most) {
        best = language;
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

  /** Whether there is more evidence for the language than for English, however little. */
  static boolean leansTo(String language, String text) {
    List<String> words = lower(words(text));
    return count(language, words) > count(ENGLISH, words);
  }

  /**
   * @param word in lower case
   */
  public static boolean isEnglish(String word) {
    return WORDS.get(ENGLISH).contains(word);
  }

  private static int count(String language, List<String> words) {
    Set<String> own = WORDS.get(language);
    return (int) words.stream().filter(own::contains).count();
  }

  private static int different(String language, List<String> words) {
    return count(language, List.copyOf(new HashSet<>(words)));
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
