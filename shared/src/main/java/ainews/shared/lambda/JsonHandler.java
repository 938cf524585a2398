package ainews.shared.lambda;

import ainews.shared.json.Json;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * Reads an event as JSON, calls one domain object, and writes, logs and measures its result. It
 * works on streams because the Lambda runtime's serializer does not support records.
 */
public abstract class JsonHandler<I, O> implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(JsonHandler.class);

  /** What a function does with its event. */
  @FunctionalInterface
  public interface Call<I, O> {
    /**
     * @param context of this invocation; absent on a laptop
     */
    O apply(I event, Optional<Context> context) throws InterruptedException;
  }

  private final Class<I> type;
  private final Call<I, O> call;
  private final Telemetry telemetry = new Telemetry(Environment.ofProcess());

  protected JsonHandler(Class<I> type, Call<I, O> call) {
    this.type = type;
    this.call = call;
    // Loads the deserializer before the first event comes.
    Json.mapper().readerFor(type);
  }

  /**
   * @throws IllegalArgumentException if the event is not of the type
   * @throws IllegalStateException if the thread is interrupted
   */
  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    String result =
        context == null
            ? answer(event, Optional.empty())
            : PowertoolsLogging.withLogging(context, () -> logged(event, context));
    output.write(result.getBytes(StandardCharsets.UTF_8));
  }

  private String logged(String event, Context context) {
    try (LoggedKeys _ = LoggedKeys.of(event)) {
      String result = answer(event, Optional.of(context));
      LoggingEventBuilder line = LOG.atInfo();
      for (var field : Json.read(result, JsonNode.class).properties()) {
        if (field.getValue().isValueNode()) {
          line = line.addKeyValue(field.getKey(), field.getValue().asText());
        }
      }
      line.log("done");
      return result;
    } catch (RuntimeException e) {
      LOG.error("failed", e);
      throw e;
    }
  }

  private String answer(String event, Optional<Context> context) {
    O result;
    try {
      result = call.apply(Json.read(event, type), context);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (RuntimeException | Error e) {
      telemetry.reportFailure();
      throw e;
    }
    if (result instanceof MeasuredResult measured) {
      telemetry.report(measured);
    }
    return Json.write(result);
  }
}
