package ainews.local;

import ainews.local.replies.PreparedReplies;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.shared.table.Table;
import ainews.summarise.ModelChoice;
import ainews.summarise.ModelFactory;
import ainews.summarise.Models;
import ainews.summarise.llm.bedrock.BedrockAccess;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** The models of a local run: those of the settings, or a replay's prepared replies. */
final class LocalModels implements AutoCloseable {
  private final SecureRandom random = new SecureRandom();
  private final ModelSettings settings;
  private final boolean prepared;
  private final ModelChoice choice;
  private final ModelFactory models;

  private LocalModels(ModelSettings settings, BedrockAccess bedrock, boolean prepared) {
    Environment environment = Environment.ofProcess();
    this.settings = settings;
    this.prepared = prepared;
    this.choice = ModelChoice.of(settings, environment, bedrock::hasCredentials);
    this.models = new ModelFactory(settings, Secrets.of(System.getenv()), bedrock, random);
  }

  /** Returns the models that the settings name. */
  static LocalModels of(ModelSettings settings) {
    BedrockAccess anywhere =
        BedrockAccess.of(Environment.ofProcess(), DefaultCredentialsProvider.builder().build());
    return new LocalModels(settings, anywhere, false);
  }

  /** Returns replies that people wrote for the day, requested like a model on Bedrock. */
  static LocalModels prepared(ModelSettings settings, BedrockAccess replies) {
    return new LocalModels(settings.with(PreparedReplies.MODEL), replies, true);
  }

  /** Returns lines for people: which models are asked, and why. */
  List<String> lines() {
    return prepared
        ? List.of("texts: replies written by people for this sample day; no model is asked")
        : choice.lines();
  }

  Models models(Table table, InstantSource clock) {
    return Models.of(choice, models, settings, table, clock, random);
  }

  @Override
  public void close() {
    models.close();
  }
}
