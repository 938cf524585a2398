package ainews.deliver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.json.Json;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.Secrets;
import ainews.web.FakeWeb;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Secrets in Parameter Store. */
class ParameterStoreTest {
  @Test
  void parametersBelowThePath_areSecretsByTheirLastName() {
    List<JsonNode> requests = new CopyOnWriteArrayList<>();
    FakeWeb.Site site =
        exchange -> {
          assertThat(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
              .isEqualTo("AmazonSSM.GetParametersByPath");
          assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
              .startsWith("AWS4-HMAC-SHA256 Credential=key/")
              .contains("/eu-west-1/ssm/aws4_request");
          requests.add(Json.mapper().readTree(exchange.getRequestBody()));
          FakeWeb.send(
              exchange,
              200,
              requests.size() == 1
                  ? page("slack/SLACK_WEBHOOK_URL", "a", ",\"NextToken\":\"more\"")
                  : page("ntfy/NTFY_URL", "b", ""));
        };
    try (FakeWeb web = new FakeWeb(site)) {
      Secrets secrets = store(web).secrets();

      assertThat(secrets.get("SLACK_WEBHOOK_URL")).contains("a");
      assertThat(secrets.get("NTFY_URL")).contains("b");
      assertThat(secrets.get("NTFY_TOKEN")).isEmpty();
      assertThat(Json.write(requests.getFirst()))
          .isEqualTo(
              "{\"Path\":\"/ainews/ai-news/delivery\",\"Recursive\":true,\"WithDecryption\":true}");
      assertThat(requests.get(1).path("NextToken").asText()).isEqualTo("more");
      assertThat(requests).hasSize(2);
    }
  }

  @Test
  void refusal_isReportedWithoutItsBody() {
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 400, "secret"))) {
      assertThatThrownBy(() -> store(web).secrets())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Parameter Store answered 400 for /ainews/ai-news/delivery");
    }
  }

  private static ParameterStore store(FakeWeb web) {
    return new ParameterStore(
        new Environment(
            Map.of(
                "AWS_REGION",
                "eu-west-1",
                "AWS_ENDPOINT_URL_SSM",
                "http://127.0.0.1:" + web.port())),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "hidden")),
        "/ainews/ai-news/delivery");
  }

  private static String page(String name, String value, String more) {
    return "{\"Parameters\":[{\"Name\":\"/ainews/ai-news/delivery/%s\",\"Value\":\"%s\"}]%s}"
        .formatted(name, value, more);
  }
}
