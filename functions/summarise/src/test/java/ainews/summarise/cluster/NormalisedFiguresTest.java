package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.summarise.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedFiguresTest {
  @ParameterizedTest
  @CsvSource({
    "$26B, 260 亿美元",
    "$30 billion, 300亿美元",
    "1.1 million users, 110 万用户",
    "'$1,500', 1500 美元",
    "40k stars, 4 万颗星",
  })
  void amounts_areTheSameInBothLanguages(String english, String chinese) {
    assertThat(NormalisedFigures.of(english).amounts())
        .isNotEmpty()
        .isEqualTo(NormalisedFigures.of(chinese).amounts());
  }

  @Test
  void sizesOfModels_areNoAmounts() {
    assertThat(NormalisedFigures.of("Qwen 27B").sizes())
        .isEqualTo(NormalisedFigures.of("270亿参数").sizes());
    assertThat(NormalisedFigures.of("Qwen 27B").amounts()).isEmpty();
  }

  @Test
  void versions_areNoAmountsAndNoShares() {
    NormalisedFigures figures =
        NormalisedFigures.of("Opus 4.6 is 3.5x faster and 12.5% cheaper than Opus 4.5");
    assertThat(figures.versions()).containsExactlyInAnyOrder("4.6", "4.5");
  }

  @Test
  void wholeNumberBehindAName_isAVersion() {
    assertThat(NormalisedFigures.of("GPT-5 against Llama4").versions())
        .containsExactlyInAnyOrder("5", "4");
    assertThat(NormalisedFigures.of("the best 5 of 40 models").versions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30B and 105B open weights, the 105B model, false",
    "the 30B model, the 105B model, true",
    "Kestrel 3.5 and 3.6, Kestrel 3.6, false",
    "Kestrel 3.5, Kestrel 3.6, true",
    "raises $600 million, raises $1.7 billion, true",
    "raises $600 million, raises money, false"
  })
  void figures_conflictIfTheyHaveNothingInCommon(String one, String other, boolean conflict) {
    assertThat(NormalisedFigures.of(one).conflictsWith(NormalisedFigures.of(other)))
        .isEqualTo(conflict);
  }

  @Test
  void hostileText_isReadInLinearTime() {
    HostileTexts.assertLinearTime(NormalisedFigures::of);
  }

  @Test
  void endlessFigure_isNoAmount() {
    assertThat(NormalisedFigures.of("1".repeat(50_000) + " billion").amounts()).isEmpty();
    assertThat(NormalisedFigures.of("$123,456,789,012,345").amounts()).isEmpty();
    assertThat(NormalisedFigures.of("$1,234,567.89").amounts()).hasSize(1);
  }
}
