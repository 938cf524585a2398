package ainews.publish.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A message to the operator.
 *
 * @param subject one line of at most 100 ASCII characters
 * @param text plain text
 */
public record OperatorMessage(String subject, String text) {
  /**
   * Returns the message about a day.
   *
   * @param before whether the look before it found problems
   * @return empty for a quiet day after a quiet one
   */
  static Optional<OperatorMessage> about(
      LocalDate date, List<DailyProblem> problems, boolean before) {
    if (!problems.isEmpty()) {
      return Optional.of(bad(date, problems));
    }
    return before
        ? Optional.of(
            new OperatorMessage(
                "AI News Agent: all well again on " + date,
                "The edition of " + date + " has none of the problems reported before it.\n"))
        : Optional.empty();
  }

  private static OperatorMessage bad(LocalDate date, List<DailyProblem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    StringBuilder text =
        new StringBuilder("The edition of " + date + " is published, with " + count + ".\n");
    for (int i = 0; i < problems.size(); i++) {
      DailyProblem problem = problems.get(i);
      text.append("\n%d. %s.\n".formatted(i + 1, problem.what()))
          .append("   Where to look: %s.\n".formatted(problem.where()))
          .append("   What to do: %s.\n".formatted(problem.remedy()));
    }
    return new OperatorMessage("AI News Agent: " + count + " on " + date, text.toString());
  }
}
