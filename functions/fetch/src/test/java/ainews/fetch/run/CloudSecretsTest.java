package ainews.fetch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.lambda.Environment;
import ainews.shared.settings.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudSecretsTest {
  private static final List<String> REDDIT =
      List.of(Secrets.REDDIT_CLIENT_ID, Secrets.REDDIT_CLIENT_SECRET);

  @Test
  void secret_isReadFromJsonObject() {
    Secrets secrets =
        Secrets.of(CloudSecrets.parse("{\"GITHUB_TOKEN\": \" hush \", \"X_BEARER_TOKEN\": \"\"}"));
    assertThat(secrets.get(Secrets.GITHUB_TOKEN)).contains("hush");
    assertThat(secrets.get(Secrets.X_BEARER_TOKEN)).isEmpty();
    assertThat(secrets.get(Secrets.PRODUCTHUNT_TOKEN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hush-hush",
        "{\"GITHUB_TOKEN\": hush-hush}",
        "[\"hush-hush\"]",
        "{\"a\": \"hush",
        "{\"GITHUB_TOKEN\": {\"hush\": \"hush\"}}"
      })
  void invalidSecret_isReportedWithoutItsText(String text) {
    assertThatThrownBy(() -> CloudSecrets.parse(text))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageNotContaining("hush");
  }

  @Test
  void functionWithoutSecret_readsNone() {
    Secrets secrets = CloudSecrets.read(List.of(Secrets.GITHUB_TOKEN), new Environment(Map.of()));
    assertThat(secrets.get(Secrets.GITHUB_TOKEN)).isEmpty();
  }

  @Test
  void token_isReadFromItsParameterOrElseFromTheSecret() {
    Map<String, String> secret =
        Map.of(
            Secrets.REDDIT_CLIENT_ID, "old",
            Secrets.REDDIT_CLIENT_SECRET, "old",
            Secrets.GITHUB_TOKEN, "of another source");
    Secrets secrets =
        CloudSecrets.merged(
            REDDIT, Map.of(Secrets.REDDIT_CLIENT_ID, "new"), () -> Optional.of(secret));
    assertThat(secrets.get(Secrets.REDDIT_CLIENT_ID)).contains("new");
    assertThat(secrets.get(Secrets.REDDIT_CLIENT_SECRET)).contains("old");
    assertThat(secrets.get(Secrets.GITHUB_TOKEN)).isEmpty();
  }

  @Test
  void secretOfEarlierVersions_isNotReadIfAllParametersAreSet() {
    Map<String, String> all =
        Map.of(Secrets.REDDIT_CLIENT_ID, "a", Secrets.REDDIT_CLIENT_SECRET, "b");
    Secrets secrets =
        CloudSecrets.merged(
            REDDIT,
            all,
            () -> {
              throw new AssertionError("read the secret");
            });
    assertThat(secrets.get(Secrets.REDDIT_CLIENT_SECRET)).contains("b");
  }

  @Test
  void stackWithoutTheSecret_hasTheParametersOnly() {
    Secrets secrets =
        CloudSecrets.merged(REDDIT, Map.of(Secrets.REDDIT_CLIENT_ID, "a"), () -> Optional.empty());
    assertThat(secrets.get(Secrets.REDDIT_CLIENT_ID)).contains("a");
    assertThat(secrets.get(Secrets.REDDIT_CLIENT_SECRET)).isEmpty();
  }
}
