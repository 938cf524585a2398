package ainews.deliver.run;

import ainews.shared.edition.Plan;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.store.EditionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends editions that nobody asked to send: only the newest one, soon after its day, and as it was
 * made first.
 */
public final class AutomaticDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(AutomaticDelivery.class);

  /** How long after the end of its day an edition is news. */
  private static final Duration LATEST = Duration.ofHours(36);

  private final EditionStore editions;
  private final Deliver deliver;
  private final InstantSource clock;

  public AutomaticDelivery(EditionStore editions, Deliver deliver, InstantSource clock) {
    this.editions = editions;
    this.deliver = deliver;
    this.clock = clock;
  }

  /**
   * Sends the revision that was just published to a channel, in each of its languages whose hour
   * has come.
   *
   * @param delivery the settings of all channels
   */
  public DeliveryRun published(
      LocalDate date, int revision, String channel, List<DeliverySettings> delivery)
      throws InterruptedException {
    Optional<String> held = madeAgain(date, revision).or(() -> tooLate(date));
    if (held.isPresent()) {
      return nothing(date, held.get());
    }
    List<String> waiting = new ArrayList<>();
    List<DeliveryResult> results = new ArrayList<>();
    for (DeliverySettings to : delivery) {
      if (!to.channel().equals(channel)) {
        continue;
      }
      if (isDue(date, to)) {
        results.add(deliver.deliver(date, to, false));
      } else {
        waiting.add(
            channel + " (" + to.language() + "): waits for hour " + to.hour().orElseThrow());
      }
    }
    return DeliveryRun.of(results, waiting);
  }

  private static DeliveryRun nothing(LocalDate date, String why) {
    String line = "nothing is sent of " + date + ": " + why + "; ./ainews deliver sends it";
    LOG.info(line);
    return DeliveryRun.of(List.of(), List.of(line));
  }

  private Optional<String> madeAgain(LocalDate date, int revision) {
    boolean isAgain =
        editions.plans(date).stream()
            .anyMatch(plan -> plan.revision() < revision && plan.state() == Plan.State.SUMMARISED);
    return isAgain ? Optional.of("its day was made again") : Optional.empty();
  }

  private Optional<String> tooLate(LocalDate date) {
    LocalDate newest = editions.catalogue().index().days().last();
    if (newest.isAfter(date)) {
      return Optional.of("the edition of " + newest + " is newer");
    }
    return clock.instant().isBefore(end(date).plus(LATEST))
        ? Optional.empty()
        : Optional.of("its day ended more than " + LATEST.toHours() + " hours ago");
  }

  private boolean isDue(LocalDate date, DeliverySettings to) {
    return to.hour()
        .map(hour -> end(date).plus(Duration.ofHours(hour)))
        .filter(clock.instant()::isBefore)
        .isEmpty();
  }

  private Instant end(LocalDate date) {
    return plan(date).window().end();
  }

  private Plan plan(LocalDate date) {
    return editions.head(date).flatMap(head -> editions.plan(date, head)).orElseThrow();
  }
}
