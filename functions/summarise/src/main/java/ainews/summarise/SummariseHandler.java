package ainews.summarise;

import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.table.Table;
import ainews.summarise.model.BedrockAccess;
import ainews.summarise.model.ModelChoice;
import ainews.summarise.model.Models;
import ainews.summarise.prompt.Deadline;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The function that makes stories from items. */
public final class SummariseHandler extends JsonHandler<Request, Summarised> {
  public SummariseHandler() {
    this(Environment.ofProcess(), Cloud.ahead(Cloud::settings));
  }

  private SummariseHandler(Environment environment, Supplier<Settings> settings) {
    this(summarise(environment, settings), Models.longest(settings.get().models()));
  }

  /**
   * @param answer the longest that an answer of a model may take
   */
  public SummariseHandler(Summarise summarise, Duration answer) {
    super(
        Request.class,
        (request, context) ->
            summarise.run(request.date(), request.revision(), Deadline.of(context, answer)));
  }

  private static Summarise summarise(Environment environment, Supplier<Settings> reading) {
    Table table = Cloud.table(environment);
    BedrockAccess bedrock = BedrockAccess.of(environment, AwsClients.credentials());
    Settings settings = reading.get();
    ModelSettings models = settings.models();
    SecureRandom random = new SecureRandom();
    return new Summarise(
        new EditionStore(table),
        new ItemStore(table, InstantSource.system()),
        settings,
        Assistance.of(
            ModelChoice.of(models, environment, bedrock::hasCredentials),
            new Models(models, Secrets.of(System.getenv()), bedrock, random),
            models,
            table,
            InstantSource.system(),
            random));
  }
}
