package ainews.local.replies;

import ainews.shared.json.Json;
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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * A local server that answers Bedrock's Converse API in place of a model. The real client talks to
 * it, so that everything except the model itself is exercised.
 */
public final class ConverseStub implements AutoCloseable {
  private static final String NAME = "/outputConfig/textFormat/structure/jsonSchema/name";

  /** The pause between two tries; waiting longer for prepared answers helps nobody. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  private static final Pattern DATA = Pattern.compile("(?m)^([0-9a-f]{32})$\\n(.*)\\n\\1$");

  private final BiFunction<String, JsonNode, Reply> answers;
  private final ToIntFunction<String> tokens;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private ConverseStub(BiFunction<String, JsonNode, Reply> answers, ToIntFunction<String> tokens)
      throws IOException {
    this.answers = answers;
    this.tokens = tokens;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/model/", this::answer);
    server.start();
  }

  /**
   * An answer of the model.
   *
   * @param text the model's text
   * @param stop Bedrock's stop reason; absent if the request is throttled
   */
  public record Reply(String text, Optional<String> stop) {
    static final Reply THROTTLED = new Reply("", Optional.empty());

    /** Returns a complete answer. */
    public static Reply of(ObjectNode answer) {
      return new Reply(Json.write(answer), Optional.of("end_turn"));
    }
  }

  /**
   * Starts a server with these answers.
   *
   * @param answers returns the reply to a task's name and the JSON data of the prompt
   * @param tokens returns the number of tokens to report for a text
   */
  public static ConverseStub answering(
      BiFunction<String, JsonNode, Reply> answers, ToIntFunction<String> tokens) {
    try {
      return new ConverseStub(answers, tokens);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a local port to serve Converse", e);
    }
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
      JsonNode request = Json.read(new String(body, StandardCharsets.UTF_8), JsonNode.class);
      String text = request.at("/messages/0/content/0/text").asText();
      Matcher data = DATA.matcher(text);
      if (!data.find()) {
        throw new IOException("the prompt contains no data between two marker lines");
      }
      JsonNode inputs = Json.read(data.group(2), JsonNode.class);
      Reply reply = answers.apply(request.at(NAME).asText(), inputs);
      if (reply.stop().isEmpty()) {
        exchange.getResponseHeaders().set("x-amzn-errortype", "ThrottlingException");
        send(exchange, 429, Json.mapper().createObjectNode().put("message", "Too many requests"));
      } else {
        String task = request.at("/system/0/text").asText();
        send(exchange, 200, answer(reply, tokens.applyAsInt(task) + tokens.applyAsInt(text)));
      }
    }
  }

  private ObjectNode answer(Reply reply, int input) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer
        .putObject("output")
        .putObject("message")
        .put("role", "assistant")
        .putArray("content")
        .addObject()
        .put("text", reply.text());
    answer.put("stopReason", reply.stop().orElseThrow());
    int output = tokens.applyAsInt(reply.text());
    answer
        .putObject("usage")
        .put("inputTokens", input)
        .put("outputTokens", output)
        .put("totalTokens", input + output);
    return answer;
  }

  private static void send(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
