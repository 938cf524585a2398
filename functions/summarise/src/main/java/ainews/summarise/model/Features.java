package ainews.summarise.model;

import ainews.shared.text.DataFile;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What one model is asked with. Less each time that it refuses something. */
public record Features(Set<Feature> on) {
  private static final List<Feature> WAYS = List.of(Feature.SCHEMA, Feature.TOOL, Feature.OBJECT);
  private static final List<Refusal> REFUSALS = Refusal.read();

  public Features {
    on = Set.copyOf(on);
  }

  public static Features of(Feature... features) {
    return new Features(Set.of(features));
  }

  public boolean has(Feature feature) {
    return on.contains(feature);
  }

  /** How the answer is held to be JSON; empty where only the prompt asks for it. */
  public Optional<Feature> way() {
    return WAYS.stream().filter(on::contains).findFirst();
  }

  /**
   * What of these a service's refusal names, if it is any that was sent.
   *
   * @param message of the service; it may quote what was asked and is only looked at
   */
  public Optional<Feature> refusedIn(String message) {
    EnumSet<Feature> sent = EnumSet.noneOf(Feature.class);
    sent.addAll(on);
    sent.removeAll(WAYS);
    way().ifPresent(sent::add);
    return REFUSALS.stream()
        .filter(refusal -> sent.contains(refusal.feature()))
        .filter(refusal -> refusal.pattern().matcher(message).find())
        .map(Refusal::feature)
        .findFirst();
  }

  public Features without(Feature feature) {
    Collection<Feature> less = EnumSet.copyOf(on);
    less.remove(feature);
    return new Features(Set.copyOf(less));
  }

  private record Refusal(Feature feature, Pattern pattern) {
    static List<Refusal> read() {
      return DataFile.read("summarise/model/refusals.tsv", 3).stream()
          .map(
              row ->
                  new Refusal(
                      Feature.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                      Pattern.compile(row.get(1))))
          .toList();
    }
  }
}
