package ainews.summarise.llm.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.lambda.Environment;
import ainews.summarise.llm.ModelFeature;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

class BedrockAccessTest {
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "hush"));

  @Test
  void retries_areFiveAndAdaptUnlessAPauseIsNamed() {
    BedrockAccess adapting = new BedrockAccess(Optional.empty(), CREDENTIALS, Optional.empty());
    BedrockAccess pausing =
        new BedrockAccess(
            Optional.empty(), CREDENTIALS, Optional.empty(), Optional.of(Duration.ofMillis(300)));

    assertThat(BedrockClients.retries(adapting))
        .isInstanceOf(AdaptiveRetryStrategy.class)
        .returns(5, RetryStrategy::maxAttempts);
    assertThat(BedrockClients.retries(pausing))
        .isInstanceOf(StandardRetryStrategy.class)
        .returns(5, RetryStrategy::maxAttempts);
  }

  @Test
  void access_followsTheConventionsOfTheSdk() {
    BedrockAccess access =
        BedrockAccess.of(
            new Environment(
                Map.of(
                    "AWS_REGION", "eu-west-1",
                    "AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "http://localhost:8080")),
            CREDENTIALS);

    assertThat(access.region()).contains(Region.EU_WEST_1);
    assertThat(access.endpoint()).contains(URI.create("http://localhost:8080"));
  }

  @Test
  void credentials_areFoundOrNot() {
    AwsCredentialsProvider none =
        () -> {
          throw SdkClientException.create("Unable to load credentials");
        };

    assertThat(new BedrockAccess(Optional.empty(), CREDENTIALS, Optional.empty()).hasCredentials())
        .isTrue();
    assertThat(new BedrockAccess(Optional.empty(), none, Optional.empty()).hasCredentials())
        .isFalse();
  }

  @Test
  void knownModels_areFoundBehindAGeography() {
    assertThat(KnownModel.of("global.amazon.nova-2-lite-v1:0").features().jsonFeature())
        .contains(ModelFeature.TOOL);
    assertThat(
            KnownModel.of("eu.anthropic.claude-sonnet-5").features().has(ModelFeature.TEMPERATURE))
        .isFalse();
    assertThat(KnownModel.of("unheard.of-v1").features().jsonFeature())
        .contains(ModelFeature.SCHEMA);
  }
}
