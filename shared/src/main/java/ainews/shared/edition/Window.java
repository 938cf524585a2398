package ainews.shared.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The day an edition covers: from midnight to midnight in the edition's time zone, end excluded.
 */
public record Window(LocalDate date, ZoneId zone) {
  public Instant start() {
    return date.atStartOfDay(zone).toInstant();
  }

  public Instant end() {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The earliest deciding time of an item of this source that belongs to this day. */
  public Instant startFor(SourceId source) {
    return start().minus(source.descriptor().lookBack());
  }

  /** Whether a deciding time lies in the day or in the source's look-back before it. */
  public boolean admits(SourceId source, Instant time) {
    return !time.isBefore(startFor(source)) && time.isBefore(end());
  }
}
