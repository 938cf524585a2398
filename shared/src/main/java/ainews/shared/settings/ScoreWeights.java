package ainews.shared.settings;

import ainews.shared.edition.Category;
import ainews.shared.edition.SourceId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Factors from 0 to 2 on the scores of stories whose lead or category they name, as a {@link
 * Selection} does.
 */
public record ScoreWeights(
    Map<String, Double> words,
    Map<String, Double> vendors,
    Map<SourceId, Double> sources,
    Map<Category, Double> categories) {
  /** Changes no score. */
  public static final ScoreWeights NONE = new ScoreWeights(Map.of(), Map.of(), Map.of(), Map.of());

  private static final double MOST = 2;

  public ScoreWeights {
    words = checked("words", words);
    vendors = checked("vendors", vendors);
    sources = checked("sources", sources);
    categories = checked("categories", categories);
    SettingChecks.noneBlank("words", words.keySet());
    SettingChecks.noneBlank("vendors", vendors.keySet());
  }

  /** Returns what has a factor. */
  public Selection selection() {
    return new Selection(
        List.copyOf(words.keySet()),
        List.copyOf(vendors.keySet()),
        List.copyOf(sources.keySet()),
        List.copyOf(categories.keySet()));
  }

  private static <K extends Comparable<K>> Map<K, Double> checked(
      String setting, Map<K, Double> factors) {
    factors.forEach(
        (name, factor) -> {
          if (!(factor >= 0 && factor <= MOST)) {
            throw new InvalidSettingException(
                setting, "expected a factor from 0 to 2 for " + name + ", got " + factor);
          }
        });
    return Collections.unmodifiableMap(new TreeMap<>(factors));
  }
}
