package ainews.summarise.write;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Metric;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.StoryText;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractsTest {
  private static final String LEAD = "Example Labs releases the Quokka model for maps of towns.";

  @Test
  void otherPosts_addNothing() {
    assertThat(
            summary(
                LEAD + " It draws towns from words.",
                "Its 31 billion parameters run on one card when it draws towns from speech."))
        .isEqualTo("It draws towns from words.");
  }

  @Test
  void headlineWithoutText_takesTheSummaryOfAnotherPost() {
    Item headline = item(HackerNewsDescriptor.ID, "Quokka draws maps of towns", "");
    Item status = status("anna", LEAD + " It has 31 billion parameters.");
    StoryText text = texts(headline, status).get(Language.EN);
    assertThat(text.title()).isEqualTo("Quokka draws maps of towns");
    assertThat(text.summary()).isEqualTo(LEAD.replace(".", "") + ". It has 31 billion parameters.");
  }

  @Test
  void otherLanguage_isNotTheSummaryOfAHeadline() {
    Item headline = item(HackerNewsDescriptor.ID, "Quokka draws maps of towns", "");
    Item chinese = item(RssDescriptor.ID, "小袋鼠模型发布", "小袋鼠模型可以画出城镇的地图，参数规模为 310 亿。");
    assertThat(texts(headline, chinese).get(Language.EN).summary()).isEmpty();
  }

  @Test
  void thread_isTitledByItsFirstPost() {
    Item first = status("quokka", "We release Quokka, a model that draws 900 towns.");
    Item second = status("quokka", "Quokka runs on one card with 24 GB. The weights are open.");
    StoryText text = texts(first, second).get(Language.EN);
    assertThat(text.title()).isEqualTo("@quokka: We release Quokka, a model that draws 900 towns");
    assertThat(text.summary())
        .isEqualTo("Quokka runs on one card with 24 GB. The weights are open.");
  }

  private static Item status(String author, String text) {
    String id = Integer.toHexString(text.hashCode());
    return Item.of(TwitterDescriptor.ID, id, "https://x.com/" + author + "/status/" + id)
        .text(text)
        .author(author)
        .build();
  }

  @Test
  void remarkBesideNews_isNotQuoted() {
    Item remark =
        Item.of(TwitterDescriptor.ID, "2", "https://x.com/anna/status/2")
            .text("I love how Quokka draws the towns of my childhood. It is like a dream to me.")
            .author("anna")
            .build();
    Item news = item(HackerNewsDescriptor.ID, "Quokka draws maps of towns", "");
    assertThat(Extracts.of(List.of(remark, news)).orElseThrow().quoted()).isEqualTo(news);
  }

  @Test
  void repository_saysWhatItDoesAndHowManyStarsItGotToday() {
    Item repository =
        Item.of(GitHubDescriptor.ID, "example/quokka", "https://github.com/example/quokka")
            .title("example/quokka")
            .text("Draws maps of towns from words\n\nQuokka\n\nInstall it first.")
            .engagement(Metric.STARS_TODAY, 120)
            .engagement(Metric.STARS, 900)
            .build();
    Map<Language, StoryText> texts = texts(repository);
    assertThat(texts.get(Language.EN).title()).isEqualTo("quokka: Draws maps of towns from words");
    assertThat(texts.get(Language.EN).summary()).isEqualTo("120 stars today, 900 in all.");
    assertThat(texts.get(Language.ZH).summary()).isEqualTo("今日新增 120 星，共 900 星。");
  }

  @Test
  void bareHeadline_staysOne() {
    Item lead = item(HackerNewsDescriptor.ID, "Quokka draws maps of towns", "");
    Map<Language, StoryText> texts = texts(lead);
    assertThat(texts.get(Language.EN).summary()).isEmpty();
    assertThat(texts.get(Language.ZH).original()).contains("en");
  }

  private static String summary(String lead, String other) {
    return texts(
            item(RssDescriptor.ID, "", lead), item(RedditDescriptor.ID, "A model of towns", other))
        .get(Language.EN)
        .summary();
  }

  private static Map<Language, StoryText> texts(Item... items) {
    return Extracts.of(List.of(items)).orElseThrow().texts();
  }

  private static Item item(SourceId source, String title, String text) {
    return Item.of(source, "1", "https://example.org/" + source.id())
        .title(title)
        .text(text)
        .link("https://example.org/page")
        .build();
  }
}
