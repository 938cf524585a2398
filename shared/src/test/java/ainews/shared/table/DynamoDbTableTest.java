package ainews.shared.table;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * The contract on DynamoDB Local, over HTTP on this machine. Its licence requires an AWS account;
 * {@code -DexcludedGroups=dynamodb-local} skips these tests.
 */
@Tag("dynamodb-local")
class DynamoDbTableTest extends TableContract {
  private static DynamoDbServer server;

  @BeforeAll
  static void startServer() throws Exception {
    server = DynamoDbServer.start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.stop();
  }

  @Override
  protected Table emptyTable(InstantSource clock) {
    return new DynamoDbTable(server.client(), server.newTable(), clock, new SecureRandom());
  }
}
