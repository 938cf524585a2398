package ainews.summarise.names;

import ainews.shared.text.DataFile;
import ainews.summarise.text.TermIndex;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Companies by their names and products. */
public final class Vendors {
  private static final Map<String, String> VENDORS =
      DataFile.read("summarise/names/vendors.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  private static final TermIndex WORDS = new TermIndex(VENDORS.keySet());

  private Vendors() {}

  /** Whose a product of this name is, in lower case; empty where that is not known. */
  public static String of(String word) {
    return VENDORS.getOrDefault(word, "");
  }

  /** The companies that a text names, themselves or by their products. */
  public static Set<String> in(String text) {
    return WORDS.find(text).stream().map(VENDORS::get).collect(Collectors.toUnmodifiableSet());
  }
}
