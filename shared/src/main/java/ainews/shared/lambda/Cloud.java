package ainews.shared.lambda;

import ainews.shared.json.Json;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.table.DynamoDbTable;
import ainews.shared.table.Table;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a function is given when it runs on AWS; made once per process. */
public final class Cloud {
  private Cloud() {}

  /** The table that the environment names. What reads its rows is loaded beside it. */
  public static Table table(Environment environment) {
    ahead(Json::mapper);
    DynamoDbClient client = AwsClients.build(DynamoDbClient.builder(), environment);
    return new DynamoDbTable(
        client, environment.get(Environment.TABLE), InstantSource.system(), new SecureRandom());
  }

  /** The settings packaged with the function. */
  public static Settings settings() {
    return SettingsReader.packaged();
  }

  /**
   * Loads something in a thread of its own while the caller builds clients: a start is mostly the
   * loading of classes, and Lambda gives it more than one processor. Who needs classes that are
   * being loaded waits for them.
   *
   * @return waits for it
   */
  public static <T> Supplier<T> ahead(Supplier<T> load) {
    return CompletableFuture.supplyAsync(load, start -> Thread.ofPlatform().daemon().start(start))
        ::join;
  }
}
