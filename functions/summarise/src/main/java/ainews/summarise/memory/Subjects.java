package ainews.summarise.memory;

import ainews.shared.edition.Item;
import ainews.shared.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What texts are about, by their words. */
final class Subjects {
  private static final int OPENING = 400;
  private static final int SHORTEST = 3;
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9.]*[a-z0-9]|\\p{IsHan}+");

  /** A name with a version, as products bear; the year of a month is none. */
  private static final Pattern PRODUCT =
      Pattern.compile(
          "\\b([A-Z][A-Za-z]*|[a-z]+[A-Z][A-Za-z]*)[ -]?[vV]?(\\d{1,3}(?:\\.\\d+)*)\\b");

  private Subjects() {}

  /** Words of Latin letters, and pairs of Chinese characters, which are written without spaces. */
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

  /** The products with a version that posts name. */
  static Set<String> products(List<Item> posts) {
    Set<String> products = new HashSet<>();
    for (Item post : posts) {
      Matcher product = PRODUCT.matcher(words(post));
      while (product.find()) {
        products.add(product.group(1).toLowerCase(Locale.ROOT) + " " + product.group(2));
      }
    }
    return products;
  }

  /** Title and opening. */
  static String words(Item post) {
    return post.title() + "\n" + Texts.beginning(post.text(), OPENING);
  }
}
