package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The first spring in which I've enjoyed gardening",
        "It is time to take the magic out of Kestrel",
        "Kestrel 3 is a lot more interesting than its scores",
        "Kestrel 3 looks a bit silly now",
        "Why I went back to pen and paper",
        "Is Kestrel 3 worth its price?",
        "Labs should publish their data",
        "My take on Kestrel 3",
        "我觉得 Kestrel 3 很一般",
        "Kestrel 3 值得买吗？"
      })
  void whatSomebodyThinksFeelsOrAsks_isAnOpinion(String headline) {
    assertThat(Opinion.isIn(headline)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Example Labs releases Kestrel 3",
        "We are releasing Kestrel 3, our first open model",
        "I built a bird feeder that counts finches with Kestrel 3",
        "Kestrel 3 is out",
        "Kestrel 3 is now available in Europe",
        "Judge orders Umbra to delete its data",
        "AI helps doctors to find cancer",
        "我国发布人工智能标准",
        "示例公司推出 Kestrel 3"
      })
  void whatHasHappened_isNone(String headline) {
    assertThat(Opinion.isIn(headline)).isFalse();
  }
}
