package ainews.publish.watch;

import ainews.shared.edition.SourceId;
import ainews.shared.lambda.MeasuredResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a look found.
 *
 * @param published whether readers see an edition of the day
 * @param silent the sources that brought nothing for three days
 */
public record WatchResult(LocalDate date, boolean published, List<SourceId> silent)
    implements MeasuredResult {
  @Override
  public Map<String, Number> metrics() {
    return Map.of("EditionPublished", published ? 1 : 0, "SourcesSilent", silent.size());
  }
}
