package ainews.deliver.run;

import ainews.deliver.Outcome;
import ainews.shared.edition.Language;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryRecord.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what becomes of the messages of one run, and logs what went wrong. */
final class DeliveryReport {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryReport.class);

  private final String edition;
  private final String channel;
  private final Language language;
  private final Redaction redaction;
  private final Map<State, Integer> counts = new EnumMap<>(State.class);
  private final List<String> why = new ArrayList<>();
  private int earlier;

  DeliveryReport(String edition, String channel, Language language, Redaction redaction) {
    this.edition = edition;
    this.channel = channel;
    this.language = language;
    this.redaction = redaction;
  }

  String edition() {
    return edition;
  }

  Language language() {
    return language;
  }

  void note(String line) {
    String redacted = redaction.of(line);
    why.add(redacted);
    LOG.warn("{} to {} in {}: {}", edition, channel, language, redacted);
  }

  /** Counts the rest of an edition that cannot be sent. */
  void refuse(String why) {
    counts.merge(State.REFUSED, 1, Integer::sum);
    note(why);
  }

  /** Counts a message that was claimed by an earlier run. */
  void earlier(String part, DeliveryRecord record, Instant now) {
    State state = record.state(now);
    if (state == State.SENT) {
      earlier++;
    } else if (state == State.SENDING) {
      note("part " + part + ": another run is sending it");
    } else {
      counts.merge(state, 1, Integer::sum);
      note("part " + part + ": uncertain, because a run ended or got no answer at " + record.at());
    }
  }

  /** Counts a message that was sent now, and returns its record. */
  DeliveryRecord outcome(String part, DeliveryRecord record, Outcome outcome, Instant now) {
    DeliveryRecord after =
        switch (outcome) {
          case Outcome.Sent() -> record.with(State.SENT, now, "");
          case Outcome.Unanswered() -> record.with(State.UNCERTAIN, now, "no answer");
          case Outcome.Refused(String reason) ->
              record.with(State.REFUSED, now, redaction.of(reason));
          case Outcome.Throttled(Duration _) -> throw new IllegalStateException("not an end");
        };
    counts.merge(after.state(), 1, Integer::sum);
    if (after.state() != State.SENT) {
      note("part " + part + ": " + after.state().id() + ", " + after.why());
    }
    return after;
  }

  DeliveryResult result() {
    return new DeliveryResult(
        edition,
        channel,
        language,
        counts.getOrDefault(State.SENT, 0),
        earlier,
        counts.getOrDefault(State.UNCERTAIN, 0),
        counts.getOrDefault(State.REFUSED, 0),
        why);
  }
}
