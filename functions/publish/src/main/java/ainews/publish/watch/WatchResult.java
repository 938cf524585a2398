package ainews.publish.watch;

import ainews.shared.edition.SourceId;
import ainews.shared.lambda.MeasuredResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The result of a daily check.
 *
 * @param date the day whose edition was checked
 * @param published whether the edition is published
 * @param silent the sources that brought nothing for three days in a row
 */
public record WatchResult(LocalDate date, boolean published, List<SourceId> silent)
    implements MeasuredResult {
  @Override
  public Map<String, Number> metrics() {
    return Map.of("EditionPublished", published ? 1 : 0, "SourcesSilent", silent.size());
  }
}
