package ainews.devtools.bench.floor;

import ainews.shared.lambda.AwsClients;
import ainews.shared.lambda.Environment;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsFactory;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * The smallest function with a client of the table: logging and metrics, but no work. It runs with
 * the libraries of a zip, so it must not use classes of the local command.
 */
public class TableFloor implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(TableFloor.class);

  private final DynamoDbClient table =
      AwsClients.build(DynamoDbClient.builder(), Environment.ofProcess());
  private final Metrics metrics = MetricsFactory.getMetricsInstance();

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.readAllBytes();
    LOG.info("called with a client of {}", table.serviceName());
    metrics.clearDefaultDimensions();
    try {
      metrics.addMetric("Calls", 1, MetricUnit.COUNT);
    } finally {
      metrics.flush();
    }
    output.write("{}".getBytes(StandardCharsets.UTF_8));
  }
}
