package ainews.local.replies;

import ainews.shared.edition.Making;
import ainews.shared.json.Json;
import ainews.summarise.model.BedrockAccess;
import ainews.summarise.prompt.Tokens;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Stands in for Bedrock on this machine: speaks Converse, and answers with what people wrote for a
 * known day. The real client asks it, so that all of the way to a model is gone but the model.
 */
public final class PreparedReplies implements AutoCloseable {
  /** What the edition gives as the writer's name. */
  public static final String MODEL = "bedrock:" + Making.PREPARED;

  private static final String MARKS = "(?s).*?\\n([0-9a-f]{32})\\n(.*)\\n\\1\\n.*";

  private final Replies replies;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> befallen = ConcurrentHashMap.newKeySet();

  private PreparedReplies(Replies replies) throws IOException {
    this.replies = replies;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/model/", this::answer);
    server.start();
  }

  /** The replies of a folder, if it brings any. */
  public static Optional<PreparedReplies> in(Path folder) {
    try {
      return Replies.areIn(folder)
          ? Optional.of(new PreparedReplies(Replies.read(folder)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the prepared replies cannot be served on this machine", e);
    }
  }

  /** How the client of Bedrock reaches them. */
  public BedrockAccess access() {
    return new BedrockAccess(
        Optional.of(Region.US_EAST_1),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("prepared", "replies")),
        Optional.of(URI.create("http://localhost:" + server.getAddress().getPort())));
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
      JsonNode things = Json.read(text.replaceFirst(MARKS, "$2"), JsonNode.class);
      String task = request.at("/outputConfig/textFormat/structure/jsonSchema/name").asText();
      Optional<Replies.Story> hurt = replies.mishap(things);
      boolean isFirst = hurt.filter(story -> befallen.add(task + story.about())).isPresent();
      Optional<Replies.Mishap> mishap =
          hurt.flatMap(Replies.Story::mishap)
              .filter(kind -> isFirst || kind == Replies.Mishap.REFUSE);
      if (mishap.equals(Optional.of(Replies.Mishap.THROTTLE))) {
        exchange.getResponseHeaders().set("x-amzn-errortype", "ThrottlingException");
        send(exchange, 429, Json.mapper().createObjectNode().put("message", "Too many requests"));
        return;
      }
      String answer = Json.write(replies.answer(task, things));
      int input = Tokens.of(request.at("/system/0/text").asText()) + Tokens.of(text);
      send(exchange, 200, reply(mishap, answer, input));
    }
  }

  private static ObjectNode reply(Optional<Replies.Mishap> mishap, String answer, int input) {
    String stop =
        switch (mishap.orElse(null)) {
          case REFUSE -> "refusal";
          case CUT -> "max_tokens";
          case null, default -> "end_turn";
        };
    String said =
        switch (mishap.orElse(null)) {
          case REFUSE -> "I cannot help with that.";
          case CUT -> answer.substring(0, answer.length() / 2);
          case null, default -> answer;
        };
    ObjectNode reply = Json.mapper().createObjectNode();
    reply
        .putObject("output")
        .putObject("message")
        .put("role", "assistant")
        .putArray("content")
        .addObject()
        .put("text", said);
    reply.put("stopReason", stop);
    int output = Tokens.of(said);
    reply
        .putObject("usage")
        .put("inputTokens", input)
        .put("outputTokens", output)
        .put("totalTokens", input + output);
    return reply;
  }

  private static void send(HttpExchange exchange, int status, ObjectNode answer)
      throws IOException {
    byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
