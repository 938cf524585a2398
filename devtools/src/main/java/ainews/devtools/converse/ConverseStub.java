package ainews.devtools.converse;

import ainews.local.recording.AnswerFolder;
import ainews.shared.edition.Provenance;
import ainews.shared.json.Json;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.bedrock.BedrockAccess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * A local server that answers Bedrock's Converse API as another model does. The real client talks
 * to it, so that everything except the model itself is exercised.
 */
public final class ConverseStub implements AutoCloseable {
  /** The model id that names prepared answers as the writer. */
  public static final String PREPARED = "bedrock:" + Provenance.PREPARED;

  private static final String FORMAT = "/outputConfig/textFormat/structure/jsonSchema";

  /** The pause between two tries; waiting longer for a local server helps nobody. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final Model model;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private ConverseStub(Model model) throws IOException {
    this.model = model;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/model/", this::answer);
    server.start();
  }

  /** Starts a server that answers as the model does. */
  public static ConverseStub answering(Model model) {
    try {
      return new ConverseStub(model);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a local port to serve Converse", e);
    }
  }

  /**
   * Starts a server with the answers that are prepared for a replay.
   *
   * @throws IllegalArgumentException if the folder has none
   */
  public static ConverseStub prepared(Path replay) {
    return AnswerFolder.in(replay)
        .map(answers -> answering(answers.playing(ModelId.parse(PREPARED))))
        .orElseThrow(() -> new IllegalArgumentException("no answers in " + replay));
  }

  /** Returns what the Bedrock client needs to reach this server. */
  public BedrockAccess access() {
    return new BedrockAccess(
        Optional.of(Region.US_EAST_1),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("stand", "in")),
        Optional.of(address()),
        Optional.of(PAUSE));
  }

  /** Returns the server's base URL. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      try {
        ModelAnswer answer = model.ask(prompt(Json.read(text(body), JsonNode.class)));
        send(exchange, 200, answer(Json.write(answer.json()), "end_turn", answer.usage()));
      } catch (ModelException e) {
        fail(exchange, e);
      }
    }
  }

  private static Prompt prompt(JsonNode request) {
    return new Prompt(
        request.at("/system/0/text").asText(),
        request.at("/messages/0/content/0/text").asText(),
        request.at(FORMAT + "/name").asText(),
        Json.read(request.at(FORMAT + "/schema").asText(), ObjectNode.class),
        request.at("/inferenceConfig/maxTokens").asInt());
  }

  private static void fail(HttpExchange exchange, ModelException e) throws IOException {
    switch (e.kind()) {
      case REFUSED -> send(exchange, 200, answer("", "refusal", e.usage()));
      case CUT -> send(exchange, 200, answer("{", "max_tokens", e.usage()));
      default -> {
        exchange.getResponseHeaders().set("x-amzn-errortype", "ValidationException");
        send(exchange, 400, Json.mapper().createObjectNode().put("message", e.getMessage()));
      }
    }
  }

  private static ObjectNode answer(String text, String stop, ModelUsage usage) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer
        .putObject("output")
        .putObject("message")
        .put("role", "assistant")
        .putArray("content")
        .addObject()
        .put("text", text);
    answer.put("stopReason", stop);
    answer
        .putObject("usage")
        .put("inputTokens", usage.input())
        .put("outputTokens", usage.output())
        .put("totalTokens", usage.input() + usage.output());
    return answer;
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
