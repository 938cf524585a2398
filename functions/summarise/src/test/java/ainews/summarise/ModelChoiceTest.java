package ainews.summarise;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.SettingsReader;
import ainews.summarise.llm.ModelId;
import ainews.summarise.llm.Prices;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelChoiceTest {
  private static final ModelSettings AUTO = SettingsReader.packaged().models();
  private static final Environment NOWHERE = new Environment(Map.of());
  private static final Environment IRELAND = new Environment(Map.of("AWS_REGION", "eu-west-1"));

  @ParameterizedTest
  @ValueSource(strings = {"AWS_REGION", "AWS_DEFAULT_REGION"})
  void autoWithRegionAndCredentials_choosesBedrockModels(String variable) {
    Environment environment = new Environment(Map.of(variable, "eu-west-1"));

    ModelChoice choice = ModelChoice.of(AUTO, environment, () -> true);

    assertThat(choice.desk().model()).hasToString("bedrock:qwen.qwen3-235b-a22b-2507-v1:0");
    assertThat(choice.write().model()).hasToString("bedrock:deepseek.v3.2");
    assertThat(choice.write().why())
        .isEqualTo("bedrock:deepseek.v3.2: auto found AWS credentials and region eu-west-1");
  }

  @Test
  void autoModels_haveAPrice() {
    ModelChoice choice = ModelChoice.of(AUTO, IRELAND, () -> true);

    assertThat(new Prices(AUTO).knows(choice.desk().model())).isTrue();
    assertThat(new Prices(AUTO).knows(choice.write().model())).isTrue();
  }

  @Test
  void autoWithoutRegion_choosesNoneWithoutCredentialLookup() {
    ModelChoice choice =
        ModelChoice.of(
            AUTO,
            NOWHERE,
            () -> {
              throw new AssertionError("looked for credentials");
            });

    assertThat(choice.write().model()).isEqualTo(ModelId.NONE);
    assertThat(choice.write().why())
        .isEqualTo(
            "no model: auto needs AWS credentials and AWS_REGION,"
                + " or OPENAI_API_KEY and OPENAI_MODEL");
  }

  @Test
  void autoWithoutCredentials_choosesNoneAfterOneLookup() {
    AtomicInteger looks = new AtomicInteger();

    ModelChoice choice =
        ModelChoice.of(
            AUTO,
            IRELAND,
            () -> {
              looks.incrementAndGet();
              return false;
            });

    assertThat(choice.desk().model()).isEqualTo(ModelId.NONE);
    assertThat(choice.write().why())
        .isEqualTo("no model: auto found no AWS credentials and no OPENAI_API_KEY");
    assertThat(looks).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gpt-5-mini|''|openai:https://api.openai.com/v1#gpt-5-mini",
        "qwen3|https://models.example.org/v1|openai:https://models.example.org/v1#qwen3",
        "''|https://models.example.org/v1|none",
        "qwen3|ftp://models.example.org/v1|none",
        "qwen3|https://me:hush@models.example.org/v1|none",
        "two words|''|none"
      })
  void autoWithoutBedrock_usesTheKeysModel(String model, String base, String chosen) {
    Map<String, String> keys =
        Map.of("OPENAI_API_KEY", "hush", "OPENAI_MODEL", model, "OPENAI_BASE_URL", base);

    ModelChoice choice = ModelChoice.of(AUTO, new Environment(keys), () -> false);

    assertThat(choice.write().model()).hasToString(chosen);
    assertThat(choice.desk()).isEqualTo(choice.write());
    assertThat(choice.write().why()).contains("OPENAI_MODEL").doesNotContain("hush");
  }

  @Test
  void bedrock_comesBeforeAKey() {
    Map<String, String> both =
        Map.of("AWS_REGION", "eu-west-1", "OPENAI_API_KEY", "hush", "OPENAI_MODEL", "qwen3");

    assertThat(ModelChoice.of(AUTO, new Environment(both), () -> true).write().model())
        .hasToString("bedrock:deepseek.v3.2");
    assertThat(ModelChoice.of(AUTO, new Environment(both), () -> false).write().model())
        .hasToString("openai:https://api.openai.com/v1#qwen3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bedrock:deepseek.v3.2|cost: at most $2.00 a day (models.budget), about $0.09 on a large day",
        "openai:https://models.example.org/v1#new|cost: at most $2.00 a day (models.budget), about $0.37 on a large day if priced like the most expensive model in models.prices",
        "openai:http://localhost:11434/v1#qwen3|cost: nothing, the model runs on this machine",
        "none|"
      })
  void cost_isThatOfALargeDayWithinTheBudget(String model, String line) {
    ModelChoice choice = ModelChoice.of(AUTO.with(model), NOWHERE, () -> false);

    assertThat(choice.cost(AUTO).orElse(null)).isEqualTo(line);
  }

  @Test
  void namedModel_isChosen() {
    ModelChoice choice =
        ModelChoice.of(AUTO.with("openai:http://localhost:11434/v1#qwen3"), NOWHERE, () -> false);

    assertThat(choice.desk().model()).hasToString("openai:http://localhost:11434/v1#qwen3");
    assertThat(choice.desk().why())
        .isEqualTo("openai:http://localhost:11434/v1#qwen3, set by models.desk in the settings");
  }

  @Test
  void none_isExplained() {
    ModelChoice choice = ModelChoice.of(AUTO.with("none"), IRELAND, () -> true);

    assertThat(choice.desk().model()).isEqualTo(ModelId.NONE);
    assertThat(choice.desk().why()).isEqualTo("no model, set by models.desk in the settings");
  }
}
