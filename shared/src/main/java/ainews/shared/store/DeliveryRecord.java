package ainews.shared.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of one message of an edition.
 *
 * @param revision of the edition that it was made from
 * @param stories the ids of the stories in it
 * @param at when it was claimed, or when its state was last changed
 * @param why the reason of a refusal, one line without secrets
 * @param amended how many changes to a story the message shows already, by the story's id
 */
public record DeliveryRecord(
    State state,
    int revision,
    List<String> stories,
    Instant at,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String why,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> amended) {
  /** A function runs no longer. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

  /** How far a message got. */
  public enum State {
    /** Claimed by a run that is sending it, or that ended while it did. */
    SENDING,
    SENT,
    /** It may have arrived: it was sent, and no answer came. */
    UNCERTAIN,
    /** It did not arrive, and is sent by the next run. */
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

  public DeliveryRecord {
    stories = List.copyOf(stories);
    why = why == null ? "" : why;
    amended = amended == null ? Map.of() : Map.copyOf(amended);
  }

  /** A copy in another state. */
  public DeliveryRecord with(State state, Instant at, String why) {
    return new DeliveryRecord(state, revision, stories, at, why, amended);
  }

  /** The state as it must be reported: a claim that no run can still hold is uncertain. */
  public State state(Instant now) {
    boolean isAbandoned = state == State.SENDING && at.plus(LONGEST_RUN).isBefore(now);
    return isAbandoned ? State.UNCERTAIN : state;
  }

  /** Whether the message must not be sent again by itself. */
  public boolean isFinal() {
    return state != State.REFUSED;
  }
}
