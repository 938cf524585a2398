package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.devtools.evaluate.RelevanceEvaluation.Answer;
import ainews.shared.edition.Item;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.summarise.relevance.Relevance;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelevanceEvaluationTest {
  private static final List<Answer> ANSWERS =
      List.of(
          new Answer("a", true, true, false),
          new Answer("b", true, true, true),
          new Answer("c", true, true, false),
          new Answer("d", true, false, false),
          new Answer("e", false, true, false),
          new Answer("f", false, true, false));

  @Test
  void figures_equalThoseComputedByHand() {
    assertThat(RelevanceEvaluation.precision(ANSWERS)).isEqualTo(3 / 5.0);
    assertThat(RelevanceEvaluation.recall(ANSWERS)).isEqualTo(3 / 4.0);
    assertThat(RelevanceEvaluation.f1(ANSWERS)).isCloseTo(2 * 3 / 9.0, within(1e-12));
    assertThat(RelevanceEvaluation.doubtful(ANSWERS)).isEqualTo(1 / 6.0);
  }

  @Test
  void noAnswers_scoreZero() {
    assertThat(RelevanceEvaluation.f1(List.of())).isZero();
    assertThat(RelevanceEvaluation.doubtful(List.of())).isZero();
  }

  @Test
  void posts_areDecidedByTheLexicon() {
    RelevanceEvaluation evaluation =
        new RelevanceEvaluation(new Relevance(SettingsReader.packaged()));
    evaluation.add(post("OpenAI releases GPT-5, a large language model"), true);
    evaluation.add(post("A recipe for bread with seeds"), true);

    assertThat(evaluation.answers()).extracting(Answer::predicted).containsExactly(true, false);
    assertThat(evaluation.answers()).extracting(Answer::is).containsOnly(true);
  }

  private static Item post(String title) {
    return Item.of(HackerNewsDescriptor.ID, title, "https://example.org/1").title(title).build();
  }
}
