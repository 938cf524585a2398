package ainews.devtools.emulate;

import ainews.devtools.flow.Template;
import ainews.local.StoreException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/**
 * DynamoDB Local in a separate JVM, with the template's table in memory. It always listens on all
 * addresses of the machine.
 */
public final class DynamoDbLocal implements AutoCloseable {
  private static final String MAIN = "software.amazon.dynamodb.services.local.main.ServerRunner";
  private static final Duration TRY_AGAIN = Duration.ofMillis(200);
  private static final int TRIES = 150;
  private static final long END_SECONDS = 10;

  private final Process process;
  private final int port;
  private final DynamoDbClient client;

  private DynamoDbLocal(Process process, int port) {
    this.process = process;
    this.port = port;
    this.client = client(port);
  }

  /**
   * Starts DynamoDB Local and creates the table.
   *
   * @param libraries the folder of its libraries
   * @throws StoreException if it does not start
   */
  public static DynamoDbLocal start(Path libraries, Template template, String table) {
    int port = freePort();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            libraries.resolve("*").toString(),
            MAIN,
            "-inMemory",
            "-sharedDb",
            "-disableTelemetry",
            "-port",
            String.valueOf(port));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      // A killed command closes nothing, so a shutdown hook ends the child.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      DynamoDbLocal started = new DynamoDbLocal(process, port);
      try {
        started.makeTable(template, table);
        return started;
      } catch (SdkException e) {
        started.close();
        throw new StoreException("DynamoDB Local did not answer: " + e.getMessage());
      }
    } catch (IOException e) {
      throw new StoreException("cannot start DynamoDB Local: " + e.getMessage());
    }
  }

  /**
   * Returns the folder of its libraries, which Maven downloads if missing.
   *
   * @param home the root of the checkout
   * @throws StoreException if the download fails
   */
  public static Path fetched(Path home) throws InterruptedException {
    Path module = home.resolve("build/dynamodb-local");
    Path libraries = module.resolve("target/lib");
    if (Files.isDirectory(libraries)) {
      return libraries;
    }
    ProcessBuilder maven =
        new ProcessBuilder(
                home.resolve("mvnw").toString(),
                "-q",
                "-f",
                module.resolve("pom.xml").toString(),
                "package")
            .directory(home.toFile())
            .inheritIO();
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      if (maven.start().waitFor() == 0) {
        return libraries;
      }
      throw new StoreException("Maven could not download DynamoDB Local; see its output above");
    } catch (IOException e) {
      throw new StoreException("cannot start Maven: " + e.getMessage());
    }
  }

  public int port() {
    return port;
  }

  public DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void makeTable(Template template, String name) {
    JsonNode table = template.properties("Table", "AWS::DynamoDB::Table");
    client.createTable(
        request ->
            request
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    all(table.path("AttributeDefinitions")).stream()
                        .map(DynamoDbLocal::attribute)
                        .toList())
                .keySchema(all(table.path("KeySchema")).stream().map(DynamoDbLocal::key).toList()));
  }

  private static List<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  private static AttributeDefinition attribute(JsonNode attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.path("AttributeName").asText())
        .attributeType(attribute.path("AttributeType").asText())
        .build();
  }

  private static KeySchemaElement key(JsonNode key) {
    return KeySchemaElement.builder()
        .attributeName(key.path("AttributeName").asText())
        .keyType(key.path("KeyType").asText())
        .build();
  }

  /** A client with many retries, since the first request comes while the server is starting. */
  private static DynamoDbClient client(int port) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(
            override ->
                override.retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(TRIES)
                        .backoffStrategy(BackoffStrategy.fixedDelay(TRY_AGAIN))
                        .circuitBreakerEnabled(false)
                        .build()))
        .build();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StoreException("cannot find a free port on this machine");
    }
  }
}
