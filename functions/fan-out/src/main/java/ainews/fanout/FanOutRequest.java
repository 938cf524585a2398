package ainews.fanout;

import ainews.shared.edition.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The request to plan the edition of a day. It has either {@code scheduledTime} or {@code date}.
 *
 * @param scheduledTime asks for the day before this time
 * @param date asks for this day
 * @param sources sources to read; absent or empty for all that are on
 * @param again whether to make a new revision of a day that is planned already; absent for no
 * @param execution the execution that asks; asking again gets the same plan
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
      throw new IllegalArgumentException("expected either \"scheduledTime\" or \"date\"");
    }
    sources.forEach(source -> SourceId.known(source.id()));
    if (execution == null || execution.isBlank()) {
      throw new IllegalArgumentException(
          "missing \"execution\": the name of the execution that makes the edition");
    }
  }
}
