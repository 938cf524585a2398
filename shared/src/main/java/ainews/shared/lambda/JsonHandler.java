package ainews.shared.lambda;

import ainews.shared.json.Json;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads an event with the project's own JSON, calls one domain object, and writes and counts what
 * it returns. The Lambda runtime's own serializer knows no records, hence the streams.
 */
public abstract class JsonHandler<I, O> implements RequestStreamHandler {
  /** What a function does with its event. */
  @FunctionalInterface
  public interface Call<I, O> {
    /**
     * @param context of this call; absent where nobody gives one, as on a laptop
     */
    O apply(I event, Optional<Context> context) throws InterruptedException;
  }

  private final Class<I> type;
  private final Call<I, O> call;
  private final Telemetry telemetry = new Telemetry(Environment.ofProcess());

  protected JsonHandler(Class<I> type, Call<I, O> call) {
    this.type = type;
    this.call = call;
    // What the first event will be read by is loaded before it comes.
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
    O result;
    try {
      result = call.apply(Json.read(event, type), Optional.ofNullable(context));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    if (result instanceof Measured measured) {
      telemetry.tell(measured);
    }
    output.write(Json.write(result).getBytes(StandardCharsets.UTF_8));
  }
}
