package ainews.local;

import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelAnswer;
import ainews.summarise.llm.ModelException;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.ModelUsage;
import ainews.summarise.llm.Prompt;
import ainews.summarise.llm.openai.OpenAiModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * A model behind a server of its own that refuses, cuts its answers off and dies. What it answers
 * depends on the words that it is shown alone. It reports no usage, since pages state the cost.
 */
final class FailingModel implements Model, AutoCloseable {
  /** What happens to a question instead of an answer. */
  enum Failure {
    REFUSED,
    CUT,
    KILLED
  }

  private static final ModelId ID = ModelId.parse("openai:http://model.example.org/v1#failing");

  /** Each failure comes once in so many questions. */
  private static final int ONE_IN = 6;

  private static final String WRONG = "It costs 4711 dollars.";

  private final Random random;
  private final Map<String, Integer> asked = new TreeMap<>();
  private final Set<Failure> failures = EnumSet.noneOf(Failure.class);
  private boolean isWell = true;
  private HttpServer server;
  private HttpClient client;
  private Model model;

  FailingModel(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Starts the server, also after it died.
   *
   * @param isWell whether it answers everything
   */
  void start(boolean isWell) throws IOException {
    close();
    this.isWell = isWell;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    client = HttpClient.newBuilder().proxy(ProxySelector.of(server.getAddress())).build();
    model = OpenAiModel.of(ID, client, Optional.empty(), Duration.ofSeconds(20), new Random(1));
  }

  @Override
  public void close() {
    if (server != null) {
      client.close();
      server.stop(0);
    }
  }

  /** The number of questions by task. */
  synchronized Map<String, Integer> asked() {
    return Map.copyOf(asked);
  }

  /** What has happened to questions so far. */
  synchronized Set<Failure> failures() {
    return Set.copyOf(failures);
  }

  @Override
  public ModelId id() {
    return ID;
  }

  @Override
  public ModelAnswer ask(Prompt prompt) {
    try {
      return new ModelAnswer(model.ask(prompt).json(), ModelUsage.NONE);
    } catch (ModelException e) {
      throw new ModelException(e.kind(), ID, e.detail(), ModelUsage.NONE);
    }
  }

  private synchronized Optional<Failure> failure(String task) {
    asked.merge(task, 1, Integer::sum);
    if (isWell) {
      return Optional.empty();
    }
    int drawn = random.nextInt(ONE_IN);
    Optional<Failure> failure = EnumSet.allOf(Failure.class).stream().skip(drawn).findFirst();
    failure.ifPresent(failures::add);
    return failure;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = Json.mapper().readTree(exchange.getRequestBody());
      String task = request.at("/response_format/json_schema/name").asText();
      Optional<Failure> failure = failure(task);
      if (failure.equals(Optional.of(Failure.KILLED))) {
        server.stop(0);
        return;
      }
      String shown = request.at("/messages/1/content").asText().lines().toList().get(2);
      String answer = answer(task, Json.read(shown, JsonNode.class)).toString();
      boolean isCut = failure.equals(Optional.of(Failure.CUT));
      ObjectNode completion = Json.mapper().createObjectNode();
      ObjectNode choice = completion.putArray("choices").addObject();
      choice.put("finish_reason", isCut ? "length" : "stop");
      ObjectNode message = choice.putObject("message");
      message.put("content", isCut ? answer.substring(0, answer.length() / 2) : answer);
      if (failure.equals(Optional.of(Failure.REFUSED))) {
        message.putNull("content").put("refusal", "I cannot help with that.");
      }
      byte[] body = Json.mapper().writeValueAsBytes(completion);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static ObjectNode answer(String task, JsonNode data) {
    ObjectNode answer = Json.mapper().createObjectNode();
    if (task.equals("desk")) {
      judge(data.at("/0/candidates"), answer);
      return answer;
    }
    for (JsonNode story : data) {
      ObjectNode one = answer.withArray("/stories").addObject();
      one.set("id", story.path("id"));
      switch (task) {
        case "write" -> write(story, one);
        case "rewrite" -> rewrite(story.path("fields"), one.putArray("fields"));
        default ->
            Language.all()
                .forEach(language -> one.put(language.id(), firstLine(story.path(language.id()))));
      }
    }
    return answer;
  }

  private static void judge(JsonNode candidates, ObjectNode answer) {
    ArrayNode levels = answer.putArray("levels");
    ArrayNode one = answer.putArray("sameEvent").addArray();
    ArrayNode several = answer.putArray("severalEvents");
    answer.putArray("notAboutAi");
    for (JsonNode candidate : candidates) {
      int level = Math.floorMod(candidate.at("/posts/0/words").asText().hashCode(), 4);
      levels.addObject().put("level", level).set("id", candidate.path("id"));
      (level == 0 ? several : one).add(candidate.path("id"));
    }
  }

  /** Reports all posts or all but the last, and now and then something that no post says. */
  private static void write(JsonNode story, ObjectNode answer) {
    List<JsonNode> posts = story.path("posts").valueStream().toList();
    String title = firstLine(posts.getFirst().path("text")).split("[,:;，。]")[0];
    boolean isOdd = title.hashCode() % 2 != 0;
    posts.stream()
        .limit(posts.size() > 1 && isOdd ? posts.size() - 1 : posts.size())
        .forEach(post -> answer.withArray("/posts").add(post.path("n")));
    boolean isChinese = title.codePoints().anyMatch(Character::isIdeographic);
    answer.put("category", "models").putArray("remarks");
    answer
        .putObject("en")
        .put("title", isChinese ? "A Chinese company opens a large model" : title)
        .put("summary", isOdd ? WRONG : "");
    answer.putObject("zh").put("title", isChinese ? title : "人工智能消息：" + title).put("summary", "");
  }

  private static void rewrite(JsonNode fields, ArrayNode better) {
    for (JsonNode field : fields) {
      String text = field.path("text").asText().replace(WRONG, "");
      better.addObject().put("text", text).set("field", field.path("field"));
    }
  }

  private static String firstLine(JsonNode text) {
    return text.asText().lines().findFirst().orElse("");
  }
}
