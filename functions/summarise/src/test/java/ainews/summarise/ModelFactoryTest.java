package ainews.summarise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.Prompts;
import ainews.summarise.llm.StubService;
import ainews.summarise.llm.bedrock.BedrockAccess;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class ModelFactoryTest {
  private static final ModelSettings SETTINGS = SettingsReader.packaged().models();
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "hush"));

  @Test
  void model_isOpenedOnce() {
    BedrockAccess access =
        new BedrockAccess(Optional.of(Region.EU_WEST_1), CREDENTIALS, Optional.empty());
    try (ModelFactory models = models(access)) {
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
    try (ModelFactory models = models(nowhere())) {
      assertThat(models.open(ModelId.NONE)).isEmpty();
    }
  }

  @Test
  void bedrockWithoutRegion_failsNamingTheVariable() {
    try (ModelFactory models = models(nowhere())) {
      assertThatThrownBy(() -> models.open(ModelId.parse("bedrock:deepseek.v3.2")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Bedrock needs a region: set AWS_REGION");
    }
  }

  @Test
  void openedModels_askTheirEndpoints() {
    try (StubService service =
        StubService.answering(
            StubService.json(
                200,
                """
                {"output": {"message": {"role": "assistant", "content":
                  [{"text": "{\\"title\\": \\"T\\", \\"score\\": 1}"}]}}, "stopReason": "end_turn"}
                """),
            StubService.json(
                200,
                """
                {"choices": [{"message": {"content": "{\\"title\\": \\"T\\", \\"score\\": 2}"}}]}
                """))) {
      BedrockAccess access =
          new BedrockAccess(
              Optional.of(Region.EU_WEST_1), CREDENTIALS, Optional.of(service.address()));
      try (ModelFactory models = models(access)) {
        Model bedrock = models.open(ModelId.parse("bedrock:deepseek.v3.2")).orElseThrow();
        Model compatible =
            models.open(ModelId.parse("openai:" + service.address() + "#qwen3")).orElseThrow();

        assertThat(bedrock.ask(Prompts.title()).json().path("score").asInt()).isEqualTo(1);
        assertThat(compatible.ask(Prompts.title()).json().path("score").asInt()).isEqualTo(2);
      }
      assertThat(service.asked().getFirst().headers().get("Authorization").getFirst())
          .contains("key/", "/eu-west-1/bedrock/");
      assertThat(service.asked().getLast().headers().get("Authorization"))
          .containsExactly("Bearer hush-key");
    }
  }

  private static BedrockAccess nowhere() {
    return new BedrockAccess(
        Optional.empty(), AnonymousCredentialsProvider.create(), Optional.empty());
  }

  private static ModelFactory models(BedrockAccess access) {
    return new ModelFactory(
        SETTINGS, Secrets.of(Map.of(Secrets.OPENAI_API_KEY, "hush-key")), access, new Random(1));
  }
}
