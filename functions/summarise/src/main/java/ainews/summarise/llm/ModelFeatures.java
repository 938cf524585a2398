package ainews.summarise.llm;

import ainews.shared.text.DataFile;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The features that requests to one model use; fewer after each refusal. */
public record ModelFeatures(Set<ModelFeature> on) {
  private static final List<ModelFeature> JSON_FEATURES =
      List.of(ModelFeature.SCHEMA, ModelFeature.TOOL, ModelFeature.OBJECT);
  private static final List<Refusal> REFUSALS = Refusal.read();

  public ModelFeatures {
    on = Set.copyOf(on);
  }

  public static ModelFeatures of(ModelFeature... features) {
    return new ModelFeatures(Set.of(features));
  }

  public boolean has(ModelFeature feature) {
    return on.contains(feature);
  }

  /** The feature that makes the answer JSON; empty if only the prompt asks for it. */
  public Optional<ModelFeature> jsonFeature() {
    return JSON_FEATURES.stream().filter(on::contains).findFirst();
  }

  /**
   * Finds which of the features that were sent a service's refusal names.
   *
   * @param message the service's message; it may quote the prompt and must not be logged
   */
  public Optional<ModelFeature> refusedIn(String message) {
    EnumSet<ModelFeature> sent = EnumSet.noneOf(ModelFeature.class);
    sent.addAll(on);
    sent.removeAll(JSON_FEATURES);
    jsonFeature().ifPresent(sent::add);
    return REFUSALS.stream()
        .filter(refusal -> sent.contains(refusal.feature()))
        .filter(refusal -> refusal.pattern().matcher(message).find())
        .map(Refusal::feature)
        .findFirst();
  }

  public ModelFeatures without(ModelFeature feature) {
    Collection<ModelFeature> less = EnumSet.copyOf(on);
    less.remove(feature);
    return new ModelFeatures(Set.copyOf(less));
  }

  private record Refusal(ModelFeature feature, Pattern pattern) {
    static List<Refusal> read() {
      return DataFile.read("summarise/llm/refusals.tsv", 3).stream()
          .map(
              row ->
                  new Refusal(
                      ModelFeature.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                      Pattern.compile(row.get(1))))
          .toList();
    }
  }
}
