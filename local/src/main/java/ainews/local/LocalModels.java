package ainews.local;

import ainews.local.recording.AnswerFolder;
import ainews.shared.edition.Provenance;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.shared.table.Table;
import ainews.summarise.ModelChoice;
import ainews.summarise.ModelFactory;
import ainews.summarise.Models;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.bedrock.BedrockAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The models of a local run: those of the settings, or the recorded answers of a replay. */
final class LocalModels implements AutoCloseable {
  private static final String PREPARED =
      "texts and judgements: written by people for this sample day; no model is asked";

  private final SecureRandom random = new SecureRandom();
  private final ModelSettings settings;
  private final ModelChoice choice;
  private final List<String> lines;
  private final ModelFactory models;
  private final Optional<AnswerFolder> played;
  private Optional<AnswerFolder> recorded = Optional.empty();

  private LocalModels(
      ModelSettings settings,
      ModelChoice choice,
      List<String> lines,
      BedrockAccess bedrock,
      Optional<AnswerFolder> played) {
    this.settings = settings;
    this.choice = choice;
    this.lines = lines;
    this.models = new ModelFactory(settings, Secrets.of(System.getenv()), bedrock, random);
    this.played = played;
  }

  /**
   * Returns the models that the settings name; {@code auto} looks into the environment.
   *
   * @param ollama where an Ollama may answer, which is named but not used
   */
  static LocalModels of(ModelSettings settings, Environment environment, URI ollama) {
    BedrockAccess bedrock =
        BedrockAccess.of(environment, DefaultCredentialsProvider.builder().build());
    ModelChoice choice = ModelChoice.of(settings, environment, bedrock::hasCredentials);
    List<String> lines = lines(settings, choice);
    if (!choice.isAny() && settings.write().equals(ModelSettings.AUTO)) {
      LocalOllama.line(ollama).ifPresent(lines::add);
    }
    return new LocalModels(settings, choice, lines, bedrock, Optional.empty());
  }

  /** Returns the models that the settings of a replay name; {@code auto} means none. */
  static LocalModels named(ModelSettings settings) {
    ModelChoice choice =
        ModelChoice.withoutAuto(settings, "auto asks none in a replay; name one with --model");
    BedrockAccess bedrock =
        BedrockAccess.of(Environment.ofProcess(), DefaultCredentialsProvider.builder().build());
    return new LocalModels(settings, choice, lines(settings, choice), bedrock, Optional.empty());
  }

  /** Returns recorded answers, which are played without asking a model. */
  static LocalModels played(ModelSettings settings, AnswerFolder answers) {
    AnswerFolder.Answerers models = answers.models();
    ModelSettings named = settings.with(models.desk(), models.write(), models.check());
    ModelChoice choice = ModelChoice.withoutAuto(named, "the recording has none");
    return new LocalModels(
        named,
        choice,
        List.of(
            choice.write().model().name().equals(Provenance.PREPARED)
                ? PREPARED
                : "texts: recorded answers in " + answers + "; no model is asked"),
        nowhere(),
        Optional.of(answers));
  }

  private static BedrockAccess nowhere() {
    return BedrockAccess.of(
        new Environment(Map.of()), DefaultCredentialsProvider.builder().build());
  }

  private static List<String> lines(ModelSettings settings, ModelChoice choice) {
    List<String> lines = new ArrayList<>(choice.lines());
    choice.cost(settings).ifPresent(lines::add);
    return lines;
  }

  /**
   * Records all prompts and answers from now on.
   *
   * @throws IOException if the folder cannot be written
   */
  void recordIn(Path folder) throws IOException {
    AnswerFolder.Answerers answerers =
        new AnswerFolder.Answerers(
            choice.desk().model().toString(),
            choice.write().model().toString(),
            choice.check().model().toString());
    recorded = Optional.of(AnswerFolder.create(folder, answerers));
  }

  /** Returns lines for people: which models are asked, why, and at what cost. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  Models models(Table table, InstantSource clock) {
    Models opened = Models.of(choice, this::open, settings, table, clock, random);
    return played.or(() -> recorded).isPresent() ? opened.asNew(table, clock) : opened;
  }

  private Optional<Model> open(ModelId id) {
    if (id.equals(ModelId.NONE)) {
      return Optional.empty();
    }
    Optional<Model> model = played.map(answers -> answers.playing(id)).or(() -> models.open(id));
    return model.map(asked -> recorded.map(answers -> answers.recording(asked)).orElse(asked));
  }

  /** Returns a line that says for which tasks a recording had no answer; empty if it had all. */
  Optional<String> missing() {
    return played
        .map(AnswerFolder::missing)
        .filter(missing -> !missing.isEmpty())
        .map(
            missing ->
                "no recorded answer for "
                    + missing.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(task -> task.getKey() + " (" + task.getValue() + ")")
                        .collect(Collectors.joining(", "))
                    + "; run again with --model and --record to have them");
  }

  @Override
  public void close() {
    models.close();
  }
}
