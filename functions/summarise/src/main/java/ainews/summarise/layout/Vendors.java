package ainews.summarise.layout;

import ainews.shared.text.DataFile;
import ainews.summarise.rank.Authority;
import ainews.summarise.text.TermIndex;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says whose news a story is. */
public final class Vendors {
  private static final Map<String, String> VENDORS =
      DataFile.read("summarise/vendors.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
  private static final TermIndex WORDS = new TermIndex(VENDORS.keySet());

  private Vendors() {}

  /** Whose a product of this name is, in lower case; empty where that is not known. */
  public static String of(String word) {
    return VENDORS.getOrDefault(word, "");
  }

  /** The vendors that a story's title names, and the one whose own words its lead has. */
  static Set<String> of(Candidate story) {
    Stream<String> named = WORDS.find(story.title()).stream().map(VENDORS::get);
    return Stream.concat(named, Authority.vendor(story.cluster().lead()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
