package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows a name spelt out by its initials: Hacker News where the items write HN. */
final class Initials {
  private static final Pattern CAPITALISED = Pattern.compile("\\b[\\p{Lu}][\\p{L}]++");
  private static final Pattern JOINT =
      Pattern.compile("(?: |-| (?:of|for|and|the|on|in) (?:the )?)");
  private static final int MOST_WORDS = 6;
  private static final int AROUND = 80;

  private Initials() {}

  /** Whether a word with its neighbours has the initials of an acronym of the items. */
  static boolean areKnown(String text, int start, Vocabulary vocabulary) {
    List<int[]> words = new ArrayList<>();
    int from = Math.max(0, start - AROUND);
    Matcher matcher =
        CAPITALISED.matcher(text).region(from, Math.min(text.length(), start + AROUND));
    while (matcher.find()) {
      words.add(new int[] {matcher.start(), matcher.end()});
    }
    for (int first = 0; first < words.size() && words.get(first)[0] <= start; first++) {
      StringBuilder letters = new StringBuilder();
      for (int last = first; last < words.size() && last < first + MOST_WORDS; last++) {
        if (last > first && !isJoint(text, words.get(last - 1)[1], words.get(last)[0])) {
          break;
        }
        letters.append(text.charAt(words.get(last)[0]));
        if (last > first
            && words.get(last)[0] >= start
            && vocabulary.hasAcronym(letters.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isJoint(String text, int from, int to) {
    return JOINT.matcher(text.substring(from, to)).matches();
  }
}
