package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.SettingsReader;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which models the command says it asks, with an Ollama that answers on this machine. */
class LocalModelsTest {
  private static final ModelSettings AUTO = SettingsReader.packaged().models();
  private static final Environment EMPTY = new Environment(Map.of());

  private HttpServer server;
  private String tags = "{\"models\": [{\"name\": \"qwen3:8b\"}, {\"name\": \"gemma3\"}]}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/tags",
        exchange -> {
          byte[] body = tags.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI ollama() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private List<String> lines(ModelSettings settings, Environment environment) {
    try (LocalModels models = LocalModels.of(settings, environment, ollama())) {
      return models.lines();
    }
  }

  @Test
  void ollamaThatAnswers_isNamedWithTheSettingAndNotUsed() {
    String model = "openai:" + ollama() + "/v1#qwen3:8b";

    assertThat(lines(AUTO, EMPTY))
        .containsExactly(
            "writing, choosing, checking: no model: auto needs AWS credentials and AWS_REGION,"
                + " or OPENAI_API_KEY and OPENAI_MODEL",
            "Ollama answers at "
                + ollama()
                + "; to use it, set models: {desk: \"%s\", write: \"%s\", check: \"%s\"}"
                    .formatted(model, model, model));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"models\": []}|but holds no model",
        "{\"models\": [{\"name\": \"\\u001b[31m\"}]}|but holds no model",
        "{}|",
        "<html>|",
        "[]|"
      })
  void otherAnswers_nameNoModel(String answer, String part) {
    tags = answer;

    assertThat(lines(AUTO, EMPTY)).hasSize(part == null ? 1 : 2);
    assertThat(lines(AUTO, EMPTY).getLast()).contains(part == null ? "no model: auto" : part);
  }

  @Test
  void nothingThatAnswers_isNotNamed() {
    URI address = ollama();
    server.stop(0);

    try (LocalModels models = LocalModels.of(AUTO, EMPTY, address)) {
      assertThat(models.lines()).hasSize(1);
    }
  }

  @Test
  void chosenModel_isNamedWithItsReasonAndCost() {
    Environment key =
        new Environment(Map.of("OPENAI_API_KEY", "hush", "OPENAI_MODEL", "deepseek.v3.2"));

    assertThat(lines(AUTO, key))
        .containsExactly(
            "writing, choosing, checking: openai:https://api.openai.com/v1#deepseek.v3.2:"
                + " auto found OPENAI_API_KEY and OPENAI_MODEL",
            "cost: at most $2.00 a day (models.budget), about $0.09 on a large day");
    assertThat(lines(AUTO.with("none"), key))
        .containsExactly(
            "writing: no model, set by models.write in the settings",
            "choosing: no model, set by models.desk in the settings",
            "checking: no model, set by models.check in the settings");
  }

  @Test
  void replay_asksNoModelByItself() {
    try (LocalModels models = LocalModels.named(AUTO)) {
      assertThat(models.lines())
          .containsExactly(
              "writing, choosing, checking: no model: auto asks none in a replay; name one with --model");
    }
  }
}
