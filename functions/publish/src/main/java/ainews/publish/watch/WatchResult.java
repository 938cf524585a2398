package ainews.publish.watch;

import ainews.shared.lambda.MeasuredResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The result of a daily check.
 *
 * @param date the day whose edition was checked
 * @param published whether the edition is published
 * @param problems what made it poorer, one line each
 */
public record WatchResult(LocalDate date, boolean published, List<String> problems)
    implements MeasuredResult {
  public WatchResult {
    problems = List.copyOf(problems);
  }

  @Override
  public Map<String, Number> metrics() {
    return Map.of("EditionPublished", published ? 1 : 0, "DailyProblems", problems.size());
  }
}
