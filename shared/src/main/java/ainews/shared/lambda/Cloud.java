package ainews.shared.lambda;

import ainews.shared.settings.Settings;
import ainews.shared.table.DynamoDbTable;
import ainews.shared.table.Table;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a function is given when it runs on AWS; made once per process. */
public final class Cloud {
  private static final String SETTINGS = "/ainews/settings.yaml";

  private Cloud() {}

  /** The table that the environment names. */
  public static Table table(Environment environment) {
    DynamoDbClient client =
        DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()).build();
    return new DynamoDbTable(client, environment.get(Environment.TABLE), InstantSource.system());
  }

  /** The settings packaged with the function. */
  public static Settings settings() {
    ObjectMapper yaml =
        YAMLMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();
    try (InputStream settings = Cloud.class.getResourceAsStream(SETTINGS)) {
      return yaml.readValue(settings, Settings.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the packaged settings cannot be read", e);
    }
  }
}
