package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Engagement;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Level;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Preference;
import ainews.shared.edition.Preference.Match;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Score;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.json.Json;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
  private static Story scored(Score score) {
    return Samples.changed(Samples.story("a", Section.TOP, Category.MODELS), "score", score);
  }

  @Test
  void partsOfTheScore_areNamedInBothLanguages() {
    Story story = scored(Score.of(.85, Optional.of(.93), .6, 1, .5, .4).over(Optional.of(30)));
    assertThat(new Reasons(Language.EN).of(story))
        .containsExactly(
            "Overall score: 61 out of 100",
            "More points than 93% of posts on Hacker News over 30 days",
            "Reported by one post",
            "Source authority: high",
            "Substance (figures, names, code): medium",
            "Posted on an earlier day",
            "Relevance to AI: 85%");
    assertThat(new Reasons(Language.ZH).of(story))
        .containsExactly(
            "综合得分 61（满分 100）",
            "热度超过近 30 天 Hacker News 上 93% 的帖子",
            "原帖 1 条",
            "信源权威性：高",
            "内容充实度：中",
            "发布于当天之前",
            "与 AI 的相关度：85%");
  }

  @ParameterizedTest
  @CsvSource({
    "1, More points than 94% of that day’s posts on Hacker News, 热度超过当天 Hacker News 上 94% 的帖子",
    "2, More points than 94% of posts on Hacker News over 2 days, 热度超过近 2 天 Hacker News 上 94% 的帖子",
    ", More points than 94% of recent posts on Hacker News, 热度超过近期 Hacker News 上 94% 的帖子",
  })
  void numberOfDaysCompared_isReported(Integer days, String english, String chinese) {
    Score score = Score.of(1, Optional.of(.94), 0, 0, 1, 0).over(Optional.ofNullable(days));
    assertThat(new Reasons(Language.EN).of(scored(score))).contains(english);
    assertThat(new Reasons(Language.ZH).of(scored(score))).contains(chinese);
  }

  @Test
  void postsOfSeveralSources_areCountedAndNoneIsNamedAsTheMostPopular() {
    Story one = scored(Score.of(1, Optional.of(.94), 0, 0, 1, 0).over(Optional.of(1)));
    Story two =
        Samples.changed(
            one,
            "items",
            List.of(
                new ItemKey(HackerNewsDescriptor.ID, "a"), new ItemKey(TwitterDescriptor.ID, "b")));
    StoryLink post =
        new StoryLink(
            TwitterDescriptor.ID,
            StoryLink.Kind.POST,
            "https://x.example/b",
            Engagement.NONE.with(Metric.LIKES, 9),
            "",
            "");
    Story both = Samples.changed(two, "links", List.of(two.links().getFirst(), post));

    assertThat(new Reasons(Language.EN).of(both))
        .contains(
            "Reported by 2 posts on 2 kinds of source",
            "More reactions than 94% of that day’s posts on the network where it did best");
    assertThat(new Reasons(Language.ZH).of(both))
        .contains("原帖 2 条，来自 2 类来源", "在表现最好的平台上，热度超过当天 94% 的帖子");
  }

  @ParameterizedTest
  @CsvSource({
    "MAJOR, 75, Importance: major (+36), 重要程度：重大（+36）",
    "IMPORTANT, 63, Importance: important (+24), 重要程度：重要（+24）",
    "MINOR, 51, Importance: minor (+12), 重要程度：一般（+12）",
    "NONE, 39, Importance: no news (+0), 重要程度：并非新闻（+0）",
  })
  void level_isNamedInWordsWithoutAModel(Level level, int points, String english, String chinese) {
    Story story = scored(Score.of(1, Optional.empty(), 0, 0, 1, 1).with(level));
    assertThat(new Reasons(Language.EN).of(story))
        .contains("Overall score: " + points + " out of 136", english)
        .noneMatch(reason -> reason.contains("model"));
    assertThat(new Reasons(Language.ZH).of(story)).contains("综合得分 " + points + "（满分 136）", chinese);
  }

  @ParameterizedTest
  @CsvSource({"1, Rated important, 评为重要新闻", "-1, Rated minor, 评为次要新闻"})
  void importanceOfAnEarlierVersion_isNamedAsBefore(
      int importance, String english, String chinese) {
    String stored = Json.write(Score.of(1, Optional.empty(), 0, 0, 1, 1));
    String earlier = stored.replaceFirst("}$", ",\"importance\":" + importance + "}");
    Story story = scored(Json.read(earlier, Score.class));
    assertThat(new Reasons(Language.EN).of(story))
        .contains("Overall score: 39 out of 100", english);
    assertThat(new Reasons(Language.ZH).of(story)).contains(chinese);
  }

  @Test
  void preferences_areNamedInBothLanguages() {
    Preference preference =
        new Preference(
            List.of(
                new Match(Preference.Kind.WORD, "Qwen"),
                new Match(Preference.Kind.CATEGORY, "robotics")),
            List.of(new Preference.Weight(new Match(Preference.Kind.SOURCE, "hackernews"), .5)),
            Optional.of(new Match(Preference.Kind.VENDOR, "OpenAI")));
    Story story = scored(Score.of(.8, Optional.empty(), 1, 1, 1, 1).with(preference));
    assertThat(new Reasons(Language.EN).of(story))
        .startsWith(
            "Overall score: 50 out of 100",
            "Followed: Qwen, Robotics (+10)",
            "Weight 0.5: Hacker News",
            "Another post leads: OpenAI is muted");
    assertThat(new Reasons(Language.ZH).of(story))
        .startsWith(
            "综合得分 50（满分 100）", "关注：Qwen、具身智能（+10）", "权重 0.5：Hacker News", "已屏蔽“OpenAI”，改由另一条原帖领头");
  }

  @Test
  void engagementThatASourceDoesNotGive_isNotClaimed() {
    Story story = scored(Score.of(1, Optional.empty(), 0, 0, 1, 0));
    assertThat(new Reasons(Language.EN).of(story)).noneMatch(reason -> reason.startsWith("More"));
  }
}
