package ainews.summarise.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.lambda.Cloud;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import ainews.shared.text.DataFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {
  private final Relevance relevance = new Relevance(Cloud.settings());

  @Test
  void wordsWithinWords_areNoTerms() {
    assertThat(relevance.of(post("He said that the paint of the chair is maintained"))).isZero();
    assertThat(relevance.of(post("AI is in the paint of the chair"))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Questo libro piace ai bambini",
        "Il sindaco ha parlato ai cittadini e ai giornalisti della nuova piazza",
        "Ai cittadini non piace la nuova piazza",
        "J'ai acheté un vélo",
        "Hier, je n’ai pas vu le train passer",
        "Qu'ai-je dit hier à la mairie, et à qui l'ai-je dit ?",
        "Ai que saudade da minha terra",
        "As he put it: j'ai faim",
      })
  void wordsOfOtherLanguages_areNotTheField(String text) {
    assertThat(relevance.of(post(text))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ai agents are taking over the office",
        "best ai tools",
        "the ai is in the house",
        "Ai helps doctors find the illness",
        "AI für alle",
        "L'AI generativa entra nelle scuole e piace ai bambini",
        "L'intelligence artificielle entre à l'école",
        "La inteligencia artificial llega a la escuela",
        "Künstliche Intelligenz kommt in die Schule",
      })
  void field_isFoundInLowerCaseAndOtherLanguages(String text) {
    assertThat(relevance.of(post(text))).isPositive();
  }

  @Test
  void scripts_areFoundWithoutSpaces() {
    assertThat(relevance.of(post("某厂今日开源新一代大语言模型"))).isPositive();
    assertThat(relevance.of(post("某市今日开通新一代轻轨线路"))).isZero();
  }

  @Test
  void negativeTerm_cancelsTheWord() {
    assertThat(relevance.of(post("The new model is faster than the old one"))).isPositive();
    assertThat(relevance.of(post("The business model of the airline is old"))).isZero();
    assertThat(relevance.of(post("这家店的汽车模型很精致"))).isZero();
  }

  @Test
  void singleHint_isDoubtful() {
    Item hint = post("A pika was seen on the hill");
    assertThat(relevance.of(hint)).isZero();
    assertThat(relevance.isDoubtful(hint)).isTrue();
    assertThat(relevance.of(post("A pika video with a diffusion look"))).isPositive();
  }

  @Test
  void strongTerm_isNotDoubtful() {
    assertThat(relevance.isDoubtful(post("OpenAI has news today"))).isFalse();
    assertThat(relevance.isDoubtful(post("A GPU was sold today"))).isTrue();
    assertThat(relevance.isDoubtful(post("A chair was sold today"))).isFalse();
  }

  @Test
  void sourcesOnlyAboutAi_areAlwaysRelevant() {
    Item paper =
        Item.of(ArxivDescriptor.ID, "1", "https://arxiv.org/abs/2601.00001")
            .title("On chairs and hills")
            .build();
    assertThat(relevance.of(paper)).isEqualTo(1);
    assertThat(relevance.isDoubtful(paper)).isFalse();
    Item feed =
        Item.of(RssDescriptor.ID, "2", "https://example.org/2")
            .title("On hills")
            .channel("36氪")
            .build();
    assertThat(relevance.of(feed)).isZero();
  }

  @Test
  void everyTerm_appearsOnceWithItsOrigin() {
    List<List<String>> rows = DataFile.read("summarise/relevance/lexicon.tsv", 4);
    assertThat(rows).extracting(List::getFirst).doesNotHaveDuplicates();
    assertThat(rows).allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
    assertThat(rows).extracting(row -> row.get(1)).containsOnly("4", "2", "1", "-2", "-4");
  }

  private static Item post(String text) {
    return Item.of(TwitterDescriptor.ID, "1", "https://x.com/a/status/1").text(text).build();
  }
}
