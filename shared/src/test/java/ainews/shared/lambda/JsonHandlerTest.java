package ainews.shared.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonHandlerTest {
  record Question(String name) {}

  record Reply(String text) {}

  static final class Greeter extends JsonHandler<Question, Reply> {
    Greeter() {
      super(Question.class, (question, context) -> new Reply("你好 " + question.name()));
    }
  }

  static final class Interrupted extends JsonHandler<Question, Reply> {
    Interrupted() {
      super(
          Question.class,
          (question, context) -> {
            throw new InterruptedException();
          });
    }
  }

  @Test
  void event_isReadAndResultWrittenInUtf8() throws IOException {
    assertThat(handle(new Greeter(), "{\"name\":\"世界\",\"more\":1}"))
        .isEqualTo("{\"text\":\"你好 世界\"}");
  }

  @Test
  void eventThatIsNotJson_isRefused() {
    assertThatThrownBy(() -> handle(new Greeter(), "{\"name\":"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a Question");
  }

  @Test
  void interruptedCall_failsAndStaysInterrupted() {
    assertThatThrownBy(() -> handle(new Interrupted(), "{}"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void missingVariable_isNamedInTheMessage() {
    Environment environment = new Environment(Map.of("A", "x", "B", " "));
    assertThat(environment.get("A")).isEqualTo("x");
    assertThatThrownBy(() -> environment.get("B")).hasMessageContaining("B is not set");
  }

  private static String handle(JsonHandler<?, ?> handler, String event) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, null);
    return output.toString(StandardCharsets.UTF_8);
  }
}
