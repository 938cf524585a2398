package ainews.summarise.llm.bedrock;

import ainews.shared.text.DataFile;
import ainews.summarise.llm.ModelFeature;
import ainews.summarise.llm.ModelFeatures;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The known features of a Bedrock model, which save the requests needed to find them out.
 *
 * @param prefix prefix of the model's id
 * @param features features used until the model refuses one
 * @param cacheFrom fewest tokens of a task that the model can cache
 */
record KnownModel(String prefix, ModelFeatures features, int cacheFrom) {
  private static final List<KnownModel> ALL =
      DataFile.read("summarise/llm/bedrock/models.tsv", 5).stream().map(KnownModel::of).toList();
  private static final KnownModel OTHER =
      new KnownModel(
          "",
          ModelFeatures.of(
              ModelFeature.SCHEMA,
              ModelFeature.TOOL,
              ModelFeature.TEMPERATURE,
              ModelFeature.SYSTEM),
          0);

  /** The prefix of an inference profile's id that limits where its requests may run. */
  private static final Pattern GEOGRAPHY =
      Pattern.compile("^(?:global|us|us-gov|eu|apac|jp|au)\\.");

  static KnownModel of(String name) {
    String model = GEOGRAPHY.matcher(name).replaceFirst("");
    return ALL.stream()
        .filter(known -> model.startsWith(known.prefix()))
        .max(Comparator.comparingInt(known -> known.prefix().length()))
        .orElse(OTHER);
  }

  private static KnownModel of(List<String> row) {
    Set<ModelFeature> features = EnumSet.of(ModelFeature.SYSTEM);
    switch (row.get(1)) {
      case "schema" -> features.addAll(List.of(ModelFeature.SCHEMA, ModelFeature.TOOL));
      case "tool" -> features.add(ModelFeature.TOOL);
      case "prompt" -> {}
      default ->
          throw new IllegalStateException(
              "models.tsv: expected schema, tool or prompt, got " + row.get(1));
    }
    if (row.get(2).equals("yes")) {
      features.add(ModelFeature.TEMPERATURE);
    }
    boolean isCached = !row.get(3).equals("-");
    if (isCached) {
      features.add(ModelFeature.CACHE);
    }
    return new KnownModel(
        row.get(0), new ModelFeatures(features), isCached ? Integer.parseInt(row.get(3)) : 0);
  }
}
