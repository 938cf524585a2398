package ainews.summarise.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Top AI stories today: a trial begins, a deal is made and a model is late again",
        "AI news roundup for Tuesday with all that happened in the field of agents",
        "AI 日报：今天有三家公司发布了新模型，还有两起融资和一起诉讼",
        "Build for impact and win from a $200,000 prize pool with our open models this week",
        "My new course on agents starts on Monday and has twelve lessons for everybody",
        "It's so hard to describe the difference between the two models of this year",
        "We are hiring engineers who want to work on agents in our office in Ghent",
      })
  void talkWithoutNews_isNoise(String text) {
    assertThat(Noise.isIn(status(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Example AI releases Foo 2, a model with 27B weights under the Apache licence",
        "The top story of the trial: the court hears the founder of Example AI on Monday",
        "某公司今天发布了新的大模型，权重开放，许可证为 Apache 2.0，可以商用",
      })
  void news_isNoNoise(String text) {
    assertThat(Noise.isIn(status(text))).isFalse();
  }

  @Test
  void feeds_areNotHeldToTheRulesOfTalk() {
    Item feed =
        Item.of(SourceId.RSS, "1", "https://example.org/1")
            .title("This week in agents: what the laboratories said")
            .build();
    assertThat(Noise.isIn(feed)).isFalse();
  }

  private static Item status(String text) {
    return Item.of(SourceId.TWITTER, "1", "https://x.com/a/status/1").text(text).build();
  }
}
