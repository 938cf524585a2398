package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is Kestrel 3 from Example Labs really worth its price for a team of two developers?",
        "I think that Kestrel 3 from Example Labs is a step back from what it was in May",
        "This is the best thing about Kestrel 3 and it took Example Labs a year to see it",
        "Why Kestrel 3 is the wrong answer to the question that Example Labs put in May",
        "Join Example Labs on Thursday evening in Ghent for a talk on Kestrel 3 with pizza",
        "honestly Kestrel 3 from Example Labs has the energy of a very tired office manager",
        "The only thing that matters any more is a big bunch of cards and a lot of patience",
        "Kestrel 3 is underrated.",
        "我觉得 Kestrel 3 的表现比上一代差了很多，完全不值这个价格，大家还是别买了吧",
        "Kestrel 3 到底值不值得买？身边用过的朋友都说好，但是价格比上一代贵了不少",
        "如何用 Kestrel 3 在一个周末里搭建一套完整的客服系统，这里有一份详细的步骤",
      })
  void talkWithoutNews_carriesASign(String text) {
    assertThat(Signs.areIn(status(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kestrel 3 scores 71.2% on the towns benchmark, 9 points above the model of last May",
        "We are releasing Kestrel 3, our first open model",
        "Example Labs pays $40 million to the city of Ghent for the maps of all of its towns",
        "某公司开源新一代大模型 Kestrel 3，权重可商用",
        "示例实验室的 Kestrel 3 在城镇基准上得到 71.2%，比五月的上一代模型高出九个百分点",
      })
  void news_carriesNone(String text) {
    assertThat(Signs.areIn(status(text))).isFalse();
  }

  @Test
  void shortTitleOfAForumOrFeed_carriesNone() {
    assertThat(Signs.areIn(titled(HackerNewsDescriptor.ID, "Judge blocks Example's merger")))
        .isFalse();
    assertThat(Signs.areIn(titled(RssDescriptor.ID, "Kestrel 3 system card"))).isFalse();
  }

  @Test
  void titleOfAForum_isHeldToTheSignsOfTalk_andThatOfAFeedIsNot() {
    String title = "Why agents break on script tags: a study of 900 agents";
    assertThat(Signs.areIn(titled(HackerNewsDescriptor.ID, title))).isTrue();
    assertThat(Signs.areIn(titled(RssDescriptor.ID, title))).isFalse();
    assertThat(Signs.areIn(titled(ArxivDescriptor.ID, title))).isFalse();
  }

  @Test
  void repositoryWithFewOfItsStarsFromToday_isEvergreen() {
    assertThat(Signs.isEvergreen(repository(49, 1_000))).isTrue();
    assertThat(Signs.isEvergreen(repository(50, 1_000))).isFalse();
    Item search =
        Item.of(GitHubDescriptor.ID, "a/b", "https://github.com/a/b")
            .title("a/b")
            .engagement(Metric.STARS, 1_000)
            .build();
    assertThat(Signs.isEvergreen(search)).isFalse();
  }

  private static Item repository(int today, int all) {
    return Item.of(GitHubDescriptor.ID, "a/b", "https://github.com/a/b")
        .title("a/b")
        .engagement(Metric.STARS_TODAY, today)
        .engagement(Metric.STARS, all)
        .build();
  }

  private static Item titled(SourceId source, String title) {
    return Item.of(source, "1", "https://example.org/1").title(title).build();
  }

  private static Item status(String text) {
    return Item.of(TwitterDescriptor.ID, "1", "https://x.com/a/status/1").text(text).build();
  }
}
