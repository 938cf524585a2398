package ainews.shared.lambda;

import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.table.DynamoDbTable;
import ainews.shared.table.Table;
import java.security.SecureRandom;
import java.time.InstantSource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a function is given when it runs on AWS; made once per process. */
public final class Cloud {
  private Cloud() {}

  /** The table that the environment names. */
  public static Table table(Environment environment) {
    DynamoDbClient client =
        DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    return new DynamoDbTable(
        client, environment.get(Environment.TABLE), InstantSource.system(), new SecureRandom());
  }

  /** The settings packaged with the function. */
  public static Settings settings() {
    return SettingsReader.packaged();
  }
}
