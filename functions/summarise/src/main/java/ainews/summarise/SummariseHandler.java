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
import ainews.summarise.llm.bedrock.BedrockAccess;
import ainews.summarise.prompt.Deadline;
import com.amazonaws.services.lambda.runtime.Context;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** The Lambda function that makes stories from items, and weeks from editions. */
public final class SummariseHandler extends JsonHandler<SummariseRequest, Object> {
  public SummariseHandler() {
    this(Environment.ofProcess(), Cloud.table(Environment.ofProcess()));
  }

  private SummariseHandler(Environment environment, Table table) {
    this(new EditionStore(table), inTheCloud(environment, table));
  }

  /**
   * @param summarises creates the summariser for a revision's settings
   */
  public SummariseHandler(EditionStore editions, Function<Settings, Summarise> summarises) {
    super(
        SummariseRequest.class,
        (request, context) ->
            request
                .week()
                .<Object>map(new SummariseWeek(editions, InstantSource.system())::run)
                .orElseGet(() -> run(request, context, editions, summarises)));
  }

  private static SummariseResult run(
      SummariseRequest request,
      Optional<Context> context,
      EditionStore editions,
      Function<Settings, Summarise> summarises) {
    int revision = request.revision().orElseThrow();
    Settings settings = editions.settings(request.date(), revision);
    Deadline deadline = Deadline.of(context, ModelFactory.longest(settings.models()));
    return summarises.apply(settings).run(request.date(), revision, deadline);
  }

  private static Function<Settings, Summarise> inTheCloud(Environment environment, Table table) {
    EditionStore editions = new EditionStore(table);
    ItemStore items = new ItemStore(table, InstantSource.system());
    BedrockAccess bedrock = BedrockAccess.of(environment, AwsClients.credentials());
    return settings ->
        new Summarise(
            editions, items, settings, models(settings.models(), environment, bedrock, table));
  }

  private static Models models(
      ModelSettings settings, Environment environment, BedrockAccess bedrock, Table table) {
    SecureRandom random = new SecureRandom();
    return Models.of(
        ModelChoice.of(settings, environment, bedrock::hasCredentials),
        new ModelFactory(settings, Secrets.of(System.getenv()), bedrock, random)::open,
        settings,
        table,
        InstantSource.system(),
        random);
  }
}
