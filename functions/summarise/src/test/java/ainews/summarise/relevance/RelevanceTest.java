package ainews.summarise.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import ainews.shared.lambda.Cloud;
import ainews.summarise.DataFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelevanceTest {
  private final Relevance relevance = new Relevance(Cloud.settings());

  @Test
  void wordsWithinWords_areNoTerms() {
    assertThat(relevance.of(post("He said that the paint of the chair is maintained"))).isZero();
    assertThat(relevance.of(post("AI is in the paint of the chair"))).isPositive();
  }

  @Test
  void scripts_areFoundWithoutSpaces() {
    assertThat(relevance.of(post("某厂今日开源新一代大语言模型"))).isPositive();
    assertThat(relevance.of(post("某市今日开通新一代轻轨线路"))).isZero();
  }

  @Test
  void otherMeaning_takesAwayWhatTheWordSaid() {
    assertThat(relevance.of(post("The new model is faster than the old one"))).isPositive();
    assertThat(relevance.of(post("The business model of the airline is old"))).isZero();
    assertThat(relevance.of(post("这家店的汽车模型很精致"))).isZero();
  }

  @Test
  void oneHint_isNotEnoughButDoubtful() {
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
  void sourcesOnlyAboutAi_areTakenAtTheirWord() {
    Item paper =
        Item.of(SourceId.ARXIV, "1", "https://arxiv.org/abs/2601.00001")
            .title("On chairs and hills")
            .build();
    assertThat(relevance.of(paper)).isEqualTo(1);
    assertThat(relevance.isDoubtful(paper)).isFalse();
    Item feed =
        Item.of(SourceId.RSS, "2", "https://example.org/2")
            .title("On hills")
            .channel("36氪")
            .build();
    assertThat(relevance.of(feed)).isZero();
  }

  @Test
  void everyTerm_standsOnceWithItsOrigin() {
    List<List<String>> rows = DataFile.read("lexicon.tsv", 4);
    assertThat(rows).extracting(List::getFirst).doesNotHaveDuplicates();
    assertThat(rows).allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
    assertThat(rows).extracting(row -> row.get(1)).containsOnly("4", "2", "1", "-2", "-4");
  }

  private static Item post(String text) {
    return Item.of(SourceId.TWITTER, "1", "https://x.com/a/status/1").text(text).build();
  }
}
