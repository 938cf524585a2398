package ainews.local;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for an Ollama on this machine, to name it; nobody's prompts go there unasked. */
final class LocalOllama {
  /** Ollama's usual address. */
  static final URI ADDRESS = URI.create("http://localhost:11434");

  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final Pattern NAME = Pattern.compile("[\\w.:/-]{1,100}");
  private static final int LONGEST = 1_000_000;

  private LocalOllama() {}

  /** Returns a line with the setting to copy; empty if nothing answers within half a second. */
  static Optional<String> line(URI address) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("/api/tags")).timeout(TIMEOUT).build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        JsonNode tags = Json.mapper().readTree(body.readNBytes(LONGEST));
        return response.statusCode() == 200 && tags != null && tags.path("models").isArray()
            ? Optional.of(line(address, tags.at("/models/0/name").asText()))
            : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String line(URI address, String name) {
    String answers = "Ollama answers at " + address;
    if (!NAME.matcher(name).matches()) {
      return answers + " but holds no model; pull one to use it: ollama pull qwen3:8b";
    }
    String model = "openai:" + address + "/v1#" + name;
    return answers
        + "; to use it, set models: {desk: \"%s\", write: \"%s\", check: \"%s\"}"
            .formatted(model, model, model);
  }
}
