package ainews.summarise.layout;

import ainews.summarise.DataFile;
import ainews.summarise.TermIndex;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says whose news a story is. */
public final class Vendors {
  private static final Map<String, String> VENDORS =
      DataFile.read("vendors.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  private static final TermIndex WORDS = new TermIndex(VENDORS.keySet());

  private Vendors() {}

  /** The vendors that a title names. */
  static Set<String> in(String title) {
    return WORDS.find(title).stream().map(VENDORS::get).collect(Collectors.toUnmodifiableSet());
  }
}
