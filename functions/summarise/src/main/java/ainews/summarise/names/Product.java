package ainews.summarise.names;

import ainews.shared.text.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A product with a version, as named in a text.
 *
 * @param family the product's name in lower case, or its vendor if known; empty if the text omits
 *     it, as in {@code Opus 4.6}
 * @param tiers words that distinguish it from others of its version, such as {@code opus}
 */
public record Product(String family, String version, Set<String> tiers) {
  private static final Set<String> TIERS = words("tiers.tsv");
  private static final Set<String> NO_NAMES = words("no-names.tsv");

  /** Up to three words, a version, and up to two words after it. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<before>(?:\\b[A-Za-z]+[ -]){0,2}\\b(?![vV]\\d)[A-Za-z]+)[ -]?[vV]?"
              + "(?<version>\\d{1,2}(?:\\.\\d{1,2})*)(?![\\w.%]|\\.\\d)"
              + "(?<after>(?:[ -][A-Za-z]+){0,2})");

  private static Set<String> words(String file) {
    return DataFile.read("summarise/names/" + file, 1).stream()
        .map(List::getFirst)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The products that a text names. */
  public static Set<Product> in(String text) {
    Set<Product> products = new HashSet<>();
    Matcher named = NAMED.matcher(text);
    int from = 0;
    while (named.find(from)) {
      add(named, products);
      from = named.end("version");
    }
    return products;
  }

  private static void add(Matcher named, Set<Product> products) {
    String[] before = named.group("before").split("[ -]");
    Set<String> tiers = new HashSet<>();
    int at = before.length - 1;
    while (at >= 0 && TIERS.contains(before[at].toLowerCase(Locale.ROOT))) {
      tiers.add(before[at].toLowerCase(Locale.ROOT));
      at--;
    }
    String name = at < 0 ? "" : before[at];
    for (String word : named.group("after").strip().split("[ -]")) {
      if (!TIERS.contains(word.toLowerCase(Locale.ROOT))) {
        break;
      }
      tiers.add(word.toLowerCase(Locale.ROOT));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isName = !lower.equals(name) && !NO_NAMES.contains(lower);
    String vendor = Vendors.of(lower);
    if (!vendor.isEmpty()) {
      products.add(new Product(vendor, named.group("version"), tiers));
    } else if (!tiers.isEmpty()) {
      products.add(new Product("", named.group("version"), tiers)); // the word may be a verb
    } else if (isName) {
      products.add(new Product(lower, named.group("version"), tiers));
    }
  }

  public boolean isSameFamily(Product other) {
    return family.isEmpty() || other.family.isEmpty() || family.equals(other.family);
  }

  /** Whether the other may be the same product, named at least as precisely. */
  public boolean isCoveredBy(Product other) {
    return isSameFamily(other) && version.equals(other.version) && other.tiers.containsAll(tiers);
  }
}
