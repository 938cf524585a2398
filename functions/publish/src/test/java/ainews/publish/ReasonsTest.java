package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Score;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
  private static Story scored(Score score) {
    return Samples.changed(Samples.story("a", Section.TOP, Category.MODELS), "score", score);
  }

  @Test
  void partsOfTheScore_areToldInBothLanguages() {
    Story story = scored(Score.of(.85, Optional.of(.93), .6, 1, .5, .4).over(Optional.of(30)));
    assertThat(new Reasons(Language.EN).of(story))
        .contains(
            "engagement at percentile 93 of its source's last 30 days",
            "authority high (100%)",
            "substance middling (40%)",
            "posted before the day",
            "relevance to AI 85%");
    assertThat(new Reasons(Language.ZH).of(story))
        .contains("热度百分位 93（与该来源近 30 天的帖子相比）", "来源权威性高（100%）", "发布早于当天");
  }

  @ParameterizedTest
  @CsvSource({
    "1, engagement at percentile 93 of its source's posts of the day, 热度百分位 93（与该来源当天的帖子相比）",
    "2, engagement at percentile 93 of its source's last 2 days, 热度百分位 93（与该来源近 2 天的帖子相比）",
    ", engagement at percentile 93 of its source's posts of late, 热度百分位 93（与该来源近期的帖子相比）",
  })
  void daysThatWereCompared_areTold(Integer days, String english, String chinese) {
    Score score = Score.of(1, Optional.of(.93), 0, 0, 1, 0).over(Optional.ofNullable(days));
    assertThat(new Reasons(Language.EN).of(scored(score))).contains(english);
    assertThat(new Reasons(Language.ZH).of(scored(score))).contains(chinese);
  }

  @Test
  void whatASourceDoesNotTell_isNotClaimed() {
    Story story = scored(Score.of(1, Optional.empty(), 0, 0, 1, 0));
    assertThat(new Reasons(Language.EN).of(story))
        .noneMatch(reason -> reason.contains("engagement"));
  }
}
