package ainews.summarise.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.summarise.HostileWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "$26B, 260 亿美元",
    "$30 billion, 300亿美元",
    "1.1 million users, 110 万用户",
    "'$1,500', 1500 美元",
    "40k stars, 4 万颗星",
  })
  void amounts_areTheSameInBothLanguages(String english, String chinese) {
    assertThat(Figures.of(english).amounts()).isNotEmpty().isEqualTo(Figures.of(chinese).amounts());
  }

  @Test
  void sizesOfModels_areNoAmounts() {
    assertThat(Figures.of("Qwen 27B").sizes()).isEqualTo(Figures.of("270亿参数").sizes());
    assertThat(Figures.of("Qwen 27B").amounts()).isEmpty();
  }

  @Test
  void versions_areNoAmountsAndNoShares() {
    Figures figures = Figures.of("Opus 4.6 is 3.5x faster and 12.5% cheaper than Opus 4.5");
    assertThat(figures.versions()).containsExactlyInAnyOrder("4.6", "4.5");
  }

  @Test
  void wholeNumberBehindAName_isAVersion() {
    assertThat(Figures.of("GPT-5 against Llama4").versions()).containsExactlyInAnyOrder("5", "4");
    assertThat(Figures.of("the best 5 of 40 models").versions()).isEmpty();
  }

  @Test
  void hostileText_isReadInProportion() {
    HostileWords.assertReadInProportion(Figures::of);
  }

  @Test
  void endlessFigure_isNoAmount() {
    assertThat(Figures.of("1".repeat(50_000) + " billion").amounts()).isEmpty();
    assertThat(Figures.of("$123,456,789,012,345").amounts()).isEmpty();
    assertThat(Figures.of("$1,234,567.89").amounts()).hasSize(1);
  }
}
