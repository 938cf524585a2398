package ainews.summarise.write;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.StoryText;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractsTest {
  private static final String LEAD = "Example Labs releases the Quokka model for maps of towns.";

  @Test
  void anotherPostThatKnowsAFigure_addsItsSentence() {
    assertThat(
            summary(
                LEAD + " It draws towns from words.",
                "Its 31 billion parameters run on one card when it draws towns from speech."))
        .isEqualTo(
            "It draws towns from words. Its 31 billion parameters run on one card when it draws towns from speech.");
  }

  @Test
  void anotherPostThatKnowsAName_addsItsSentence() {
    assertThat(
            summary(
                LEAD + " It draws towns from words.",
                "Customers of Wombat Cloud get the model today, which draws towns beside rivers."))
        .endsWith("which draws towns beside rivers.");
  }

  @Test
  void otherPosts_addOneSentenceAtMost() {
    assertThat(
            summary(
                LEAD + " It draws towns from words.",
                "Its 31 billion parameters run on one card when it draws towns from speech."
                    + " Whole districts appear after 12 seconds when somebody draws towns by voice."))
        .contains("31 billion")
        .doesNotContain("12 seconds");
  }

  @Test
  void whatIsKnownOrPersonalOrAboutSomethingElse_isNotAdded() {
    String sentence = "It draws towns from words.";
    assertThat(
            summary(LEAD + " " + sentence, "The model draws towns from words and is really fine."))
        .isEqualTo(sentence);
    assertThat(
            summary(LEAD + " " + sentence, "The Quokka model draws towns from 31 words for maps."))
        .isEqualTo(sentence);
    assertThat(
            summary(LEAD + " " + sentence, "The model drew my towns in 12 seconds on my machine."))
        .isEqualTo(sentence);
    assertThat(
            summary(
                LEAD + " " + sentence, "and the model drew 31 towns from maps in a day of work."))
        .isEqualTo(sentence);
    assertThat(
            summary(LEAD + " " + sentence, "Lunch at the Wombat cost 12 dollars again this week."))
        .isEqualTo(sentence);
    assertThat(summary(LEAD + " " + sentence, "该模型拥有 310 亿参数，可以根据文字描述绘制城镇地图，今天起开放下载。"))
        .isEqualTo(sentence);
  }

  @Test
  void wordsThatAllStoriesShare_makeNoSupplement() {
    String sentence = "That is basically a frontier model for 3 dollars.";
    assertThat(
            summary(
                LEAD + " " + sentence,
                "They say that one model of 27 billion parameters runs with ease on a single card."))
        .isEqualTo(sentence);
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
