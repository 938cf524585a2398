package ainews.summarise.llm.openai;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.summarise.llm.ModelId;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatServiceTest {
  @ParameterizedTest
  @CsvSource({
    "https://models.example.org/v1, true",
    "http://models.example.org/v1, false",
    "http://localhost.example.org/v1, false",
    "http://10.0.0.7:8000/v1, false",
    "http://localhost:11434/v1, true",
    "http://[::1]:11434/v1, true"
  })
  void key_isOnlySentWhereNobodyCanReadIt(String address, boolean isSent) {
    ModelId id = ModelId.parse("openai:" + address + "#qwen3");
    ChatService service =
        new ChatService(
            id,
            HttpClient.newHttpClient(),
            Optional.of("hush"),
            Duration.ofSeconds(1),
            new RetryDelays(Duration.ZERO, new Random(1)));

    HttpRequest request = service.request(new byte[0]);

    assertThat(request.headers().firstValue("Authorization"))
        .isEqualTo(isSent ? Optional.of("Bearer hush") : Optional.empty());
  }
}
