package ainews.summarise.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {
  @ParameterizedTest
  @CsvSource({
    "Claude Opus 4.6, Opus 4.6",
    "Claude Opus 4.6, Claude 4.6 Opus",
    "Anthropic releases Opus 4.6, claude opus 4.6",
    "Kestrel-3, Kestrel 3",
    "Kestrel v3.1 is out, What Kestrel 3.1 can do",
    "Gemini 3 Flash, Gemini 3"
  })
  void oneProductNamedInTwoWays_isCovered(String named, String again) {
    assertThat(isCovered(named, again)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Claude Opus 4.6, Claude Sonnet 4.6",
    "Claude Opus 4.6, Sonnet 4.6 is here",
    "Claude Opus 4.6, Claude Opus 4.7",
    "Kestrel 3, Kestrel 4",
    "Kestrel 3, Kestrel 3 Mini",
    "Gemini 3 Flash, Gemini 3 Pro",
    "Kestrel 3, Heron 3"
  })
  void otherVersionTierOrFamily_isNotCovered(String named, String other) {
    assertThat(isCovered(named, other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on April 29",
        "with over 12 people",
        "Kestrel grows 30%",
        "a model of 9B",
        "in 2026"
      })
  void otherNumbers_areNoProducts(String words) {
    assertThat(Product.in(words)).isEmpty();
  }

  @Test
  void knownFamily_isItsMaker() {
    assertThat(Product.in("GPT-5.5 and ChatGPT 5.5 Pro"))
        .containsExactlyInAnyOrder(
            new Product("openai", "5.5", Set.of()), new Product("openai", "5.5", Set.of("pro")));
  }

  private static boolean isCovered(String named, String again) {
    return Product.in(again).stream()
        .allMatch(one -> Product.in(named).stream().anyMatch(one::isCoveredBy));
  }
}
