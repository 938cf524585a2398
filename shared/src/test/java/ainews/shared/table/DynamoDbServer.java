package ainews.shared.table;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local over HTTP on this machine, with its tables in memory. */
final class DynamoDbServer {
  static final String SECRET = "a-secret-that-nobody-prints";

  private final int port;
  private final DynamoDBProxyServer server;
  private final DynamoDbClient client;
  private int tables;

  private DynamoDbServer(int port, DynamoDBProxyServer server) {
    this.port = port;
    this.server = server;
    this.client = client(port);
  }

  static DynamoDbServer start() throws Exception {
    int port = freePort();
    String[] arguments = {"-inMemory", "-disableTelemetry", "-port", String.valueOf(port)};
    return new DynamoDbServer(port, quietly(arguments));
  }

  /** Starts the server without its banner in the output of tests. */
  private static DynamoDBProxyServer quietly(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      DynamoDBProxyServer server = ServerRunner.createServerFromCommandLineArgs(arguments);
      server.start();
      return server;
    } finally {
      System.setOut(out);
    }
  }

  int port() {
    return port;
  }

  DynamoDbClient client() {
    return client;
  }

  /** A client with as many attempts as in the cloud, but without pauses. */
  static DynamoDbClient client(int port) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + port))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", SECRET)))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(
            settings ->
                settings.retryStrategy(
                    tries ->
                        tries
                            .backoffStrategy(BackoffStrategy.retryImmediately())
                            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())))
        .build();
  }

  /** The name of a new, empty table. */
  String newTable() {
    String name = "table-" + tables++;
    client.createTable(
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE))
            .attributeDefinitions(text("PK"), text("SK"))
            .build());
    return name;
  }

  void stop() throws Exception {
    client.close();
    server.stop();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
