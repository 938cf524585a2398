package ainews.summarise.names;

import ainews.shared.text.DataFile;
import ainews.summarise.text.TermIndex;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up companies by their names and products. */
public final class Vendors {
  private static final Map<String, String> VENDORS =
      DataFile.read("shared/names/vendors.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  private static final TermIndex WORDS = new TermIndex(VENDORS.keySet());

  private Vendors() {}

  /** The vendor of a product, whose name is given in lower case; empty if unknown. */
  public static String of(String word) {
    return VENDORS.getOrDefault(word, "");
  }

  /** The companies that a text names directly or by their products. */
  public static Set<String> in(String text) {
    return WORDS.find(text).stream().map(VENDORS::get).collect(Collectors.toUnmodifiableSet());
  }
}
