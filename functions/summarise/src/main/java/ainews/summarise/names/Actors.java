package ainews.summarise.names;

import ainews.shared.text.DataFile;
import ainews.summarise.text.Bilingual;
import ainews.summarise.text.Stemmer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Well-known actors of the news: companies, people, countries. */
public final class Actors {
  private static final Map<String, String> BY_STEM = new HashMap<>();

  static {
    Bilingual.names().forEach(stem -> BY_STEM.put(stem, stem));
    for (List<String> row : DataFile.read("summarise/names/famous-names.tsv", 2)) {
      String stem = Stemmer.of(row.getFirst());
      BY_STEM.put(stem, stem);
    }
    for (List<String> row : DataFile.read("shared/names/vendors.tsv", 2)) {
      String word = row.get(0);
      if (word.matches("[a-z]+")) {
        BY_STEM.put(Stemmer.of(word), row.get(1));
      }
    }
  }

  private Actors() {}

  /**
   * Whether a stem names a known actor; case does not matter, since many posts have no capitals.
   */
  static boolean isKnown(String stem) {
    return BY_STEM.containsKey(stem);
  }

  /** The actors among the stems; a product counts as the company that makes it. */
  public static Set<String> in(Collection<String> stems) {
    Set<String> actors = new HashSet<>();
    for (String stem : stems) {
      String actor = BY_STEM.get(stem);
      if (actor != null) {
        actors.add(actor);
      }
    }
    return actors;
  }
}
