package ainews.deliver.run;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import ainews.shared.settings.Secrets;
import ainews.web.FakeWeb;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Secrets in Parameter Store. */
class ParameterSecretsTest {
  @Test
  void parametersBelowThePath_areSecretsByTheirLastName() {
    List<JsonNode> requests = new CopyOnWriteArrayList<>();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  assertThat(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                      .isEqualTo("AmazonSSM.GetParametersByPath");
                  requests.add(Json.mapper().readTree(exchange.getRequestBody()));
                  FakeWeb.send(
                      exchange,
                      200,
                      requests.size() == 1
                          ? page("slack/SLACK_WEBHOOK_URL", "a", ",\"NextToken\":\"more\"")
                          : page("ntfy/NTFY_URL", "b", ""));
                });
        SsmClient client =
            SsmClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(URI.create("http://127.0.0.1:" + web.port()))
                .build()) {
      Secrets secrets = ParameterSecrets.read(client, "/ainews/ai-news/delivery");

      assertThat(secrets.get("SLACK_WEBHOOK_URL")).contains("a");
      assertThat(secrets.get("NTFY_URL")).contains("b");
      assertThat(secrets.get("NTFY_TOKEN")).isEmpty();
      assertThat(requests.getFirst())
          .isEqualTo(
              Json.read(
                  "{\"Path\":\"/ainews/ai-news/delivery\",\"Recursive\":true,\"WithDecryption\":true}",
                  JsonNode.class));
      assertThat(requests.get(1).path("NextToken").asText()).isEqualTo("more");
    }
  }

  private static String page(String name, String value, String more) {
    return "{\"Parameters\":[{\"Name\":\"/ainews/ai-news/delivery/%s\",\"Value\":\"%s\"}]%s}"
        .formatted(name, value, more);
  }
}
