package ainews.summarise.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.SettingsReader;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

class ModelsTest {
  private static final ModelSettings SETTINGS = SettingsReader.packaged().models();
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "hush"));

  @Test
  void model_isOpenedOnce() {
    BedrockAccess access =
        new BedrockAccess(Optional.of(Region.EU_WEST_1), CREDENTIALS, Optional.empty());
    try (Models models = models(access)) {
      for (String text :
          new String[] {"bedrock:deepseek.v3.2", "openai:http://localhost:11434/v1#qwen3"}) {
        ModelId id = ModelId.parse(text);
        Model model = models.open(id).orElseThrow();

        assertThat(model.id()).isEqualTo(id);
        assertThat(models.open(ModelId.parse(text)).orElseThrow()).isSameAs(model);
      }
    }
  }

  @Test
  void none_opensNothing() {
    try (Models models = models(nowhere())) {
      assertThat(models.open(ModelId.NONE)).isEmpty();
    }
  }

  @Test
  void bedrockWithoutRegion_isToldWhatIsMissing() {
    try (Models models = models(nowhere())) {
      assertThatThrownBy(() -> models.open(ModelId.parse("bedrock:deepseek.v3.2")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Bedrock needs a region: set AWS_REGION");
    }
  }

  @Test
  void openedModels_askWhereTheyAreTold() {
    try (Stand stand =
        Stand.answering(
            Stand.json(
                200,
                """
                {"output": {"message": {"role": "assistant", "content":
                  [{"text": "{\\"title\\": \\"T\\", \\"score\\": 1}"}]}}, "stopReason": "end_turn"}
                """),
            Stand.json(
                200,
                """
                {"choices": [{"message": {"content": "{\\"title\\": \\"T\\", \\"score\\": 2}"}}]}
                """))) {
      BedrockAccess access =
          new BedrockAccess(
              Optional.of(Region.EU_WEST_1), CREDENTIALS, Optional.of(stand.address()));
      try (Models models = models(access)) {
        Model bedrock = models.open(ModelId.parse("bedrock:deepseek.v3.2")).orElseThrow();
        Model compatible =
            models.open(ModelId.parse("openai:" + stand.address() + "#qwen3")).orElseThrow();

        assertThat(bedrock.ask(Prompts.title()).json().path("score").asInt()).isEqualTo(1);
        assertThat(compatible.ask(Prompts.title()).json().path("score").asInt()).isEqualTo(2);
      }
      assertThat(stand.asked().getFirst().headers().get("Authorization").getFirst())
          .contains("key/", "/eu-west-1/bedrock/");
      assertThat(stand.asked().getLast().headers().get("Authorization"))
          .containsExactly("Bearer hush-key");
    }
  }

  @Test
  void retries_areFive() {
    assertThat(BedrockClients.retries().maxAttempts()).isEqualTo(5);
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
    assertThat(KnownModel.of("global.amazon.nova-2-lite-v1:0").features().way())
        .contains(Feature.TOOL);
    assertThat(KnownModel.of("eu.anthropic.claude-sonnet-5").features().has(Feature.TEMPERATURE))
        .isFalse();
    assertThat(KnownModel.of("unheard.of-v1").features().way()).contains(Feature.SCHEMA);
  }

  private static BedrockAccess nowhere() {
    return new BedrockAccess(
        Optional.empty(), AnonymousCredentialsProvider.create(), Optional.empty());
  }

  private static Models models(BedrockAccess access) {
    return new Models(
        SETTINGS, Secrets.of(Map.of(Secrets.OPENAI_API_KEY, "hush-key")), access, new Random(1));
  }
}
