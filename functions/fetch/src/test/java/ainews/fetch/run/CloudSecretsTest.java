package ainews.fetch.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.lambda.Environment;
import ainews.shared.settings.Secrets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudSecretsTest {
  @Test
  void secret_isReadFromJsonObject() {
    Secrets secrets =
        CloudSecrets.parse("{\"GITHUB_TOKEN\": \" hush \", \"X_BEARER_TOKEN\": \"\"}");
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
    Secrets secrets = CloudSecrets.read(new Environment(Map.of()));
    assertThat(secrets.get(Secrets.GITHUB_TOKEN)).isEmpty();
  }
}
