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

/** What a function needs to run on AWS; made once per process. */
public final class Cloud {
  private Cloud() {}

  /** The table that the environment names. The JSON mapper loads at the same time. */
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
   * Starts to load something in another thread while the caller builds clients. A cold start is
   * mostly class loading, and Lambda gives it more than one processor.
   *
   * @return waits for the loaded value
   */
  public static <T> Supplier<T> ahead(Supplier<T> load) {
    return CompletableFuture.supplyAsync(load, start -> Thread.ofPlatform().daemon().start(start))
        ::join;
  }
}
