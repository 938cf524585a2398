package ainews.summarise.history;

import ainews.shared.edition.Item;
import ainews.shared.text.Texts;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms that show what a text is about. */
final class Subjects {
  private static final int OPENING = 400;
  private static final int SHORTEST = 3;
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9.]*[a-z0-9]|\\p{IsHan}+");

  private Subjects() {}

  /** Latin words, and pairs of characters for Chinese, which has no spaces. */
  static Set<String> terms(String text) {
    Set<String> terms = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      String found = word.group();
      if (found.codePointAt(0) >= 0x250) {
        for (int i = 0; i + 2 <= found.length(); i++) {
          terms.add(found.substring(i, i + 2));
        }
      } else if (found.length() >= SHORTEST) {
        terms.add(found);
      }
    }
    return terms;
  }

  /** Title and opening. */
  static String words(Item post) {
    return post.title() + "\n" + Texts.beginning(post.text(), OPENING);
  }
}
