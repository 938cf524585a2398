package ainews.summarise.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.util.List;
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
        "Our team is growing! 12 positions on agents and evaluation in Ghent and in Lyon",
        "Example AI (YC W26) is hiring a founding engineer for agents in San Francisco",
        "My lab is hiring two students who want to work on the theory of agents",
        "POV: you ask the model for one line and it rewrites the whole project",
        "nobody: absolutely nobody: the model: what a wonderful question you have there",
        "My startup just passed $1M ARR with an agent that reads the post of dentists",
        "We launched our agent today and would love your support and an upvote",
        "Crazy how fast these models have become within only one single year of work",
        "Wow I just released my own agent and it answers the mail of the whole family",
        "@example your model released the wrong file into my folder and then said sorry",
        "@example shipped it in the last change of the code, so it is there already",
        "Is the model that was released last week worth it: what do people say?",
        "你们觉得这个模型怎么样：它真的比上一代强很多吗？有没有人试过可以说说看",
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
        "Example AI is hiring 1,000 people in Singapore for its new research lab",
        "Example AI lays off 600 of its research staff in Ghent and is hiring no more",
        "Crazy: Example AI just released Foo 5 under the MIT licence with all its weights",
        "@ExampleAI launches Foo 6 with a context of two million tokens for everybody",
        ".@ExampleAI has open-sourced Foo 6, its agent that reads a million lines of code",
        "Example AI discloses the weights of Foo 5: what is new in the model?",
        "某公司公开了大模型的权重和全部训练代码：这一次到底有哪些新的变化？",
      })
  void news_isNoNoise(String text) {
    assertThat(Noise.isIn(status(text))).isFalse();
  }

  @Test
  void feeds_areNotHeldToTheRulesOfTalk() {
    Item feed =
        Item.of(RssDescriptor.ID, "1", "https://example.org/1")
            .title("This week in agents: what the laboratories said")
            .build();
    assertThat(Noise.isIn(feed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Introducing Foo-6",
        "Foo-5.5 System Card",
        "Example buys Bar",
        "Foo-6发布",
        "千问4开源了",
      })
  void shortTitleOfAPageInAList_isNoScrap(String title) {
    for (SourceId source :
        List.of(
            RssDescriptor.ID, ArxivDescriptor.ID, HuggingFaceDescriptor.ID, GitHubDescriptor.ID)) {
      assertThat(Noise.isIn(item(source, title, ""))).as(source.id()).isFalse();
    }
  }

  @Test
  void wordsOfTitleAndText_countTogether() {
    assertThat(Noise.isIn(item(RedditDescriptor.ID, "Foo 4 released", ""))).isTrue();
    assertThat(Noise.isIn(item(RedditDescriptor.ID, "Foo 4 released", "Weights are there.")))
        .isFalse();
    assertThat(Noise.isIn(item(RssDescriptor.ID, "", "Hello all"))).isTrue();
    assertThat(Noise.isIn(item(RssDescriptor.ID, "", "The weights of Foo are there."))).isFalse();
    assertThat(Noise.isIn(status("Foo 4 is here"))).isTrue();
  }

  private static Item item(SourceId source, String title, String text) {
    return Item.of(source, "1", "https://example.org/1").title(title).text(text).build();
  }

  private static Item status(String text) {
    return Item.of(TwitterDescriptor.ID, "1", "https://x.com/a/status/1").text(text).build();
  }
}
