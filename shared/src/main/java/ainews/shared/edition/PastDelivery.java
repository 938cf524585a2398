package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Where the edition before was delivered.
 *
 * @param date its day
 * @param channels those that the settings switch on
 */
public record PastDelivery(LocalDate date, List<Channel> channels) {
  /** How delivery ended, the worst last. */
  public enum State {
    SENT,
    /** No run has tried, or the channel lacks a secret. */
    OFF,
    /** It may have arrived. */
    UNCERTAIN,
    REFUSED;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static State of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * What became of it in one channel and language.
   *
   * @param why the reason of a refusal, without secrets; may quote the channel
   */
  public record Channel(
      String channel,
      Language language,
      State state,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String why) {
    public Channel {
      why = why == null ? "" : why;
    }
  }

  public PastDelivery {
    channels = List.copyOf(channels);
  }
}
