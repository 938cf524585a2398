package ainews.devtools.evaluate;

import ainews.shared.edition.Item;
import ainews.summarise.relevance.Relevance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Compares the lexicon's relevance decisions with labels. */
final class RelevanceEvaluation {
  /** A post with its label, the lexicon's decision, and whether a model would be asked. */
  record Answer(String post, boolean is, boolean predicted, boolean doubtful) {}

  private final Relevance relevance;
  private final List<Answer> answers = new ArrayList<>();

  RelevanceEvaluation(Relevance relevance) {
    this.relevance = relevance;
  }

  void add(Item item, boolean aboutAi) {
    boolean predicted = relevance.of(item) > 0;
    answers.add(new Answer(item.url() + item.id(), aboutAi, predicted, relevance.isDoubtful(item)));
  }

  List<Answer> answers() {
    return answers;
  }

  static double precision(List<Answer> answers) {
    return share(answers.stream().filter(Answer::predicted).toList(), Answer::is);
  }

  static double recall(List<Answer> answers) {
    return share(answers.stream().filter(Answer::is).toList(), Answer::predicted);
  }

  static double f1(List<Answer> answers) {
    double precision = precision(answers);
    double recall = recall(answers);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Returns the share of posts that a model would be asked about. */
  static double doubtful(List<Answer> answers) {
    return share(answers, Answer::doubtful);
  }

  private static double share(List<Answer> answers, Predicate<Answer> test) {
    return answers.isEmpty() ? 0 : (double) answers.stream().filter(test).count() / answers.size();
  }
}
