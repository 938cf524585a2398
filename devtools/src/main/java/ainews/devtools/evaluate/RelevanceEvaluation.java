package ainews.devtools.evaluate;

import ainews.shared.edition.Item;
import ainews.summarise.relevance.Relevance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Asks of labelled posts whether they are about AI and compares the answers. */
final class RelevanceEvaluation {
  /** A post with its label, and whether the editor would ask somebody. */
  record Answer(String post, boolean is, boolean said, boolean doubtful) {}

  private final Relevance relevance;
  private final List<Answer> answers = new ArrayList<>();

  RelevanceEvaluation(Relevance relevance) {
    this.relevance = relevance;
  }

  void add(Item item, boolean aboutAi) {
    boolean said = relevance.of(item) > 0;
    answers.add(new Answer(item.url() + item.id(), aboutAi, said, relevance.isDoubtful(item)));
  }

  List<Answer> answers() {
    return answers;
  }

  static double precision(List<Answer> answers) {
    return share(answers.stream().filter(Answer::said).toList(), Answer::is);
  }

  static double recall(List<Answer> answers) {
    return share(answers.stream().filter(Answer::is).toList(), Answer::said);
  }

  static double f1(List<Answer> answers) {
    double precision = precision(answers);
    double recall = recall(answers);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** The share of posts that a lexicon alone should not decide on. */
  static double doubtful(List<Answer> answers) {
    return share(answers, Answer::doubtful);
  }

  private static double share(List<Answer> answers, Predicate<Answer> test) {
    return answers.isEmpty() ? 0 : (double) answers.stream().filter(test).count() / answers.size();
  }
}
