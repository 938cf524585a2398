package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "aardvark",
        "nearly",
        "doubles",
        "zoom",
        "quantized",
        "relicensed",
        "humanlike",
        "chipmakers"
      })
  void everydayWord_isOne(String word) {
    assertThat(EnglishWords.has(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"macquarie", "thornbury", "nvidia", "zzyzx", "a1", "", "#", "copyright 2000"})
  void name_isNone(String word) {
    assertThat(EnglishWords.has(word)).isFalse();
  }
}
