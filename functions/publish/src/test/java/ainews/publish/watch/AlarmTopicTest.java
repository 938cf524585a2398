package ainews.publish.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.lambda.Environment;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;

class AlarmTopicTest {
  private static final OperatorMessage MESSAGE = new OperatorMessage("Two problems", "1. One — 一");

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private int status = 200;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] form = exchange.getRequestBody().readAllBytes();
          requests.add(
              URLDecoder.decode(new String(form, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
          byte[] answer =
              "<PublishResponse><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void message_isPublishedToTheTopic() {
    new AlarmTopic("arn:topic", this::client).accept(MESSAGE);
    assertThat(requests)
        .singleElement()
        .asString()
        .contains("TopicArn=arn:topic", "Subject=Two problems", "Message=1. One — 一");
  }

  @Test
  void refusedMessage_throws() {
    status = 403;
    assertThatThrownBy(() -> new AlarmTopic("arn:topic", this::client).accept(MESSAGE))
        .isInstanceOf(SnsException.class);
  }

  @Test
  void withoutATopic_nothingIsSent() {
    Environment blank = new Environment(Map.of(Environment.TOPIC, ""));
    assertThatCode(() -> AlarmTopic.of(blank).accept(MESSAGE)).doesNotThrowAnyException();
    assertThat(requests).isEmpty();
  }

  private SnsClient client() {
    return SnsClient.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
