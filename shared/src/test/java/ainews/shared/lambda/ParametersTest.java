package ainews.shared.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class ParametersTest {
  private static final String PATH = "/ainews/ai-news/github";

  private final List<JsonNode> requests = new ArrayList<>();
  private Map<String, String> stored = Map.of();
  private boolean isDenied;
  private HttpServer server;
  private Parameters parameters;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    parameters =
        new Parameters(
            new Environment(
                Map.of(
                    "AWS_REGION",
                    "eu-west-1",
                    "AWS_ENDPOINT_URL_SSM",
                    "http://127.0.0.1:" + server.getAddress().getPort())),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "hidden")));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void parameters_areReadDecryptedByTheirNames() {
    stored = Map.of(PATH + "/GITHUB_TOKEN", "abc", PATH + "/OTHER", "not asked for");
    assertThat(parameters.read(PATH, List.of("GITHUB_TOKEN")))
        .containsExactly(Map.entry("GITHUB_TOKEN", "abc"));
    assertThat(requests)
        .singleElement()
        .hasToString(
            "{\"Names\":[\"/ainews/ai-news/github/GITHUB_TOKEN\"],\"WithDecryption\":true}");
  }

  @Test
  void missingParameter_isLeftOut() {
    stored = Map.of(PATH + "/A", "1");
    assertThat(parameters.read(PATH, List.of("A", "B"))).containsExactly(Map.entry("A", "1"));
  }

  @Test
  void manyNames_areAskedForByTen() {
    List<String> names = IntStream.range(0, 23).mapToObj(n -> "NAME_" + n).toList();
    stored = Map.of(PATH + "/NAME_0", "first", PATH + "/NAME_22", "last");
    assertThat(parameters.read(PATH, names)).hasSize(2).containsEntry("NAME_22", "last");
    assertThat(requests)
        .extracting(request -> request.path("Names").size())
        .containsExactly(10, 10, 3);
  }

  @Test
  void parametersBelowAPath_areReadPageByPage() {
    stored = Map.of(PATH + "/slack/URL", "a", PATH + "/ntfy/TOKEN", "b", "/other/X", "c");
    assertThat(parameters.below(PATH)).isEqualTo(Map.of("URL", "a", "TOKEN", "b"));
    assertThat(requests)
        .extracting(request -> request.path("NextToken").asText())
        .containsExactly("", "1");
    assertThat(requests.getFirst().path("Recursive").asBoolean()).isTrue();
    assertThat(requests.getFirst().path("WithDecryption").asBoolean()).isTrue();
  }

  @Test
  void noNames_askNothing() {
    assertThat(parameters.read(PATH, List.of())).isEmpty();
    assertThat(requests).isEmpty();
  }

  @Test
  void roleThatMayNotRead_isReported() {
    isDenied = true;
    assertThatThrownBy(() -> parameters.read(PATH, List.of("A")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Parameter Store answered 400 for " + PATH);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request =
          Json.read(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
              JsonNode.class);
      assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
          .startsWith("AWS4-HMAC-SHA256 Credential=key/")
          .contains("/eu-west-1/ssm/aws4_request");
      requests.add(request);
      ObjectNode answer = Json.mapper().createObjectNode();
      if (isDenied) {
        answer.put("__type", "AccessDeniedException").put("message", "not authorized");
      } else if (request.has("Path")) {
        List<String> below =
            stored.keySet().stream().filter(name -> name.startsWith(PATH)).sorted().toList();
        int page = request.path("NextToken").asInt();
        answer
            .withArray("Parameters")
            .addObject()
            .put("Name", below.get(page))
            .put("Value", stored.get(below.get(page)));
        if (page + 1 < below.size()) {
          answer.put("NextToken", Integer.toString(page + 1));
        }
      } else {
        for (JsonNode name : request.path("Names")) {
          String value = stored.get(name.asText());
          if (value == null) {
            answer.withArray("InvalidParameters").add(name.asText());
          } else {
            answer
                .withArray("Parameters")
                .addObject()
                .put("Name", name.asText())
                .put("Value", value);
          }
        }
      }
      byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(isDenied ? 400 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
