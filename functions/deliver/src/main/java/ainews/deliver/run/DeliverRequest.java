package ainews.deliver.run;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The request to send editions: by the state machine a revision that was just published, by an
 * operator whatever was not sent of a day, or by the schedule what is due.
 *
 * @param revision absent if an operator asks
 * @param channel absent if {@code hourly}
 * @param hourly whether the schedule asks; absent for no
 */
public record DeliverRequest(
    Optional<LocalDate> date,
    Optional<Integer> revision,
    Optional<String> channel,
    Optional<Boolean> hourly) {
  public DeliverRequest {
    date = date == null ? Optional.empty() : date;
    revision = revision == null ? Optional.empty() : revision;
    channel = channel == null ? Optional.empty() : channel;
    hourly = hourly == null ? Optional.empty() : hourly;
    if (hourly.orElse(false) == (date.isPresent() && channel.isPresent())) {
      throw new IllegalArgumentException(
          "expected either \"hourly\": true, or \"date\" and \"channel\"");
    }
    channel.ifPresent(AllChannels::named);
  }
}
