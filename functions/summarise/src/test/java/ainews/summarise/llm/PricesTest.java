package ainews.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.settings.SettingsReader;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
  private static final Prices PRICES = new Prices(SettingsReader.packaged().models());

  @ParameterizedTest
  @CsvSource({
    "deepseek.v3.2, 1000000, 0, 0, 0, 0.62",
    "deepseek.v3.2, 0, 1000000, 0, 0, 1.85",
    "deepseek.v3.2, 1, 1, 0, 0, 0.00000247",
    "global.anthropic.claude-haiku-4-5-20251001-v1:0, 0, 0, 1000000, 0, 0.10",
    "global.anthropic.claude-haiku-4-5-20251001-v1:0, 0, 0, 0, 1000000, 1.25",
    "global.anthropic.claude-haiku-4-5-20251001-v1:0, 2000, 300, 4000, 500, 0.004525"
  })
  void listedModel_hasItsPrice(
      String model, long input, long output, long read, long written, BigDecimal dollars) {
    assertThat(
            PRICES.dollars(
                ModelId.parse("bedrock:" + model), new ModelUsage(input, output, read, written)))
        .isEqualByComparingTo(dollars);
    assertThat(PRICES.knows(ModelId.parse("bedrock:" + model))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bedrock:unheard.of-v1", "openai:https://api.example.org/v1#qwen3"})
  void unlistedModel_isPricedLikeTheMostExpensive(String model) {
    ModelUsage usage = new ModelUsage(1_000_000, 1_000_000, 0, 0);
    assertThat(PRICES.dollars(ModelId.parse(model), usage)).isEqualByComparingTo("12");
    assertThat(PRICES.knows(ModelId.parse(model))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openai:http://localhost:11434/v1#qwen3",
        "openai:http://127.0.0.1:8000/v1#qwen3",
        "openai:http://[::1]:8000/v1#qwen3"
      })
  void modelOnThisMachine_costsNothing(String model) {
    assertThat(PRICES.dollars(ModelId.parse(model), new ModelUsage(1_000, 1_000, 0, 0))).isZero();
    assertThat(PRICES.knows(ModelId.parse(model))).isTrue();
  }

  @Test
  void noModel_costsNothing() {
    assertThat(PRICES.dollars(ModelId.NONE, ModelUsage.NONE)).isZero();
  }
}
