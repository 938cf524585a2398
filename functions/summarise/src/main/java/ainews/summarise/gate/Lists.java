package ainews.summarise.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Counts what a text lists: whoever reads of A, B, C and D may write of four. */
final class Lists {
  private static final Pattern SENTENCE = Pattern.compile("[;:!?。；：！？\\n()（）]|\\.(?!\\w)");
  private static final Pattern PARTING = Pattern.compile("[,，、]");
  private static final Pattern LAST =
      Pattern.compile("(?i)^ ?(?:and|or|as well as|&|和|与|及|以及|或) ?\\S");
  private static final Pattern TWO = Pattern.compile("(?i) (?:and|or|&) |\\S(?:和|与|及|以及|或)\\S");
  private static final int LONGEST_MEMBER = 60;

  private Lists() {}

  /** How many members the lists have, of three and more; what leads to one may count as one. */
  static Set<Integer> lengths(String text) {
    Set<Integer> lengths = new HashSet<>();
    for (String sentence : SENTENCE.split(text)) {
      String[] parts = PARTING.split(sentence);
      int members = 0;
      for (String part : parts) {
        members = part.length() > LONGEST_MEMBER ? 0 : members + 1;
        boolean last = LAST.matcher(part).find();
        boolean two = !last && TWO.matcher(part).find();
        if (members > 1 && (last || two)) {
          int whole = two ? members + 1 : members;
          lengths.add(whole);
          lengths.add(whole - 1);
        }
      }
      if (parts.length > 2 && sentence.indexOf('、') >= 0) {
        lengths.add(parts.length);
      }
    }
    lengths.removeIf(length -> length < 3);
    return lengths;
  }
}
