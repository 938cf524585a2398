package ainews.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A model server with prepared answers for stories, which it recognises by words of their first
 * post. It speaks OpenAI's chat completions and acts as an HTTP proxy, so that the model's URL does
 * not contain a free port.
 */
final class StandInModel implements AutoCloseable {
  static final String MODEL = "openai:http://model.example.org/v1#stand-in";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern DATA = Pattern.compile("(?m)^([0-9a-f]{32})$\\n(.*)\\n\\1$");

  private final JsonNode stories;
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /**
   * Starts the server.
   *
   * @param file a JSON array of {@code {"about": words, "draft": answer}}
   * @param port the port; 0 for a free one
   */
  StandInModel(Path file, int port) throws IOException {
    this.stories = JSON.readTree(Files.readString(file));
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Answers until the process is killed, for other processes that use it as their proxy.
   *
   * @param arguments the file and the port
   */
  public static void main(String[] arguments) throws IOException {
    new StandInModel(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Returns the task of every request so far. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      String task = request.at("/response_format/json_schema/name").asText();
      asked.add(task);
      Matcher data = DATA.matcher(request.at("/messages/1/content").asText());
      if (!data.find()) {
        throw new IOException("the prompt contains no data between two marker lines");
      }
      ObjectNode answer = answer(task, JSON.readTree(data.group(2)));
      ObjectNode completion = JSON.createObjectNode();
      ObjectNode choice = completion.putArray("choices").addObject().put("finish_reason", "stop");
      choice.putObject("message").put("role", "assistant").put("content", answer.toString());
      completion.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 100);
      byte[] body = JSON.writeValueAsBytes(completion);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private ObjectNode answer(String task, JsonNode things) {
    ObjectNode answer = JSON.createObjectNode();
    switch (task) {
      case "desk" -> {
        ArrayNode levels = answer.putArray("levels");
        for (JsonNode candidate : things.path(0).path("candidates")) {
          levels.addObject().put("level", 1).set("id", candidate.path("id"));
        }
        List.of("sameEvent", "severalEvents", "notAboutAi").forEach(answer::putArray);
      }
      case "write" -> {
        ArrayNode written = answer.putArray("stories");
        for (JsonNode thing : things) {
          ObjectNode story = written.addObject().put("id", id(thing));
          thing.path("posts").forEach(post -> story.withArray("/posts").add(post.path("n")));
          story.putArray("remarks");
          story.setAll(draft(thing));
        }
      }
      case "rewrite" -> {
        ArrayNode written = answer.putArray("stories");
        for (JsonNode thing : things) {
          ArrayNode fields = written.addObject().put("id", id(thing)).putArray("fields");
          for (JsonNode field : thing.path("fields")) {
            ObjectNode same = fields.addObject();
            same.set("field", field.path("field"));
            same.set("text", field.path("text"));
          }
        }
      }
      case "check" -> {
        ArrayNode checked = answer.putArray("stories");
        for (JsonNode thing : things) {
          checked.add(sound(thing));
        }
      }
      case "overview" -> answer.putArray("stories");
      default -> throw new IllegalArgumentException("no answer to " + task);
    }
    return answer;
  }

  /** Finds every sentence in the first words of the first post. */
  private static ObjectNode sound(JsonNode thing) {
    ObjectNode story = JSON.createObjectNode().put("id", id(thing)).put("verdict", "sound");
    List.of("faults", "figures").forEach(story::putArray);
    JsonNode post = thing.at("/posts/0");
    String text = post.path("text").asText();
    ArrayNode evidence = story.putArray("evidence");
    for (int sentence = 1; sentence <= thing.at("/en/summary").size(); sentence++) {
      ObjectNode quote = evidence.addObject().put("sentence", sentence);
      quote.set("post", post.path("n"));
      quote.put("quote", text.substring(0, Math.min(40, text.length())));
    }
    return story;
  }

  private ObjectNode draft(JsonNode thing) {
    String first = thing.at("/posts/0/text").asText();
    return StreamSupport.stream(stories.spliterator(), false)
        .filter(story -> first.contains(story.path("about").asText()))
        .map(story -> (ObjectNode) story.path("draft"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no story about " + first));
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}
