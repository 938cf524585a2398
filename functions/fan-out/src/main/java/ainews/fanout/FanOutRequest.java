package ainews.fanout;

import ainews.shared.edition.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the edition of a day.
 *
 * @param scheduledTime asks for the day before it
 * @param date the day itself, where a person asks
 * @param sources to read; absent or empty for all that are on
 * @param again whether to make a day once more that is planned already; absent for no
 * @param execution who asks; the same one asking twice gets the same plan
 */
public record FanOutRequest(
    Optional<Instant> scheduledTime,
    Optional<LocalDate> date,
    List<SourceId> sources,
    Optional<Boolean> again,
    String execution) {
  public FanOutRequest {
    scheduledTime = scheduledTime == null ? Optional.empty() : scheduledTime;
    date = date == null ? Optional.empty() : date;
    again = again == null ? Optional.empty() : again;
    sources = sources == null ? List.of() : List.copyOf(sources);
    if (scheduledTime.isPresent() == date.isPresent()) {
      throw new IllegalArgumentException("either \"scheduledTime\" or \"date\" is needed");
    }
    sources.forEach(source -> SourceId.known(source.id()));
    if (execution == null || execution.isBlank()) {
      throw new IllegalArgumentException("\"execution\" is needed: who makes the edition");
    }
  }
}
