package ainews.summarise.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds terms in a text: Latin terms as whole words, singular or plural, in any case; terms of
 * other scripts anywhere. Immutable.
 */
public final class TermIndex {
  private static final Pattern WORD = Pattern.compile("[a-z]+|[0-9]+");

  private final Set<String> latin = new LinkedHashSet<>();
  private final List<String> others = new ArrayList<>();
  private final Map<String, String> original = new HashMap<>();
  private final int longest;

  public TermIndex(Iterable<String> terms) {
    int most = 1;
    for (String term : terms) {
      if (term.codePoints().allMatch(c -> c < 0x250)) {
        List<String> words = words(term);
        String joined = String.join(" ", words);
        latin.add(joined);
        original.put(joined, term);
        most = Math.max(most, words.size());
      } else {
        others.add(term);
      }
    }
    longest = most;
  }

  /** The terms found in the text, each once, as given to the constructor. */
  public Set<String> find(String text) {
    Set<String> found = new LinkedHashSet<>();
    List<String> words = words(text);
    for (int from = 0; from < words.size(); from++) {
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + longest); to++) {
        joined.append(to == from ? "" : " ").append(words.get(to));
        String term = joined.toString();
        if (latin.contains(term)) {
          found.add(original.get(term));
        } else if (term.length() > 3 && term.endsWith("s")) {
          String singular = term.substring(0, term.length() - 1);
          if (latin.contains(singular)) {
            found.add(original.get(singular));
          }
        }
      }
    }
    for (String term : others) {
      if (text.contains(term)) {
        found.add(term);
      }
    }
    return found;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
