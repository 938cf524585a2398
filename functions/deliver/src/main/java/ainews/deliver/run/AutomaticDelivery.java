package ainews.deliver.run;

import ainews.shared.edition.Plan;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.EditionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  /** How long a correction that was refused is tried again. */
  private static final Period CORRECTED = Period.ofDays(3);

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
    for (DeliverySettings to : of(channel, delivery)) {
      if (isDue(date, to)) {
        results.add(deliver.deliver(date, to, false));
      } else {
        waiting.add(
            channel + " (" + to.language() + "): waits for hour " + to.hour().orElseThrow());
      }
    }
    return DeliveryRun.of(results, waiting);
  }

  /**
   * Sends what was not sent yet to a channel, as an operator asks, and what was corrected since.
   */
  public DeliveryRun requested(LocalDate date, String channel, List<DeliverySettings> delivery)
      throws InterruptedException {
    List<DeliveryResult> results = new ArrayList<>();
    for (DeliverySettings to : of(channel, delivery)) {
      results.add(deliver.deliver(date, to, false));
    }
    results.addAll(deliver.correct(date));
    return DeliveryRun.of(
        results,
        results.isEmpty() ? List.of(channel + ": the settings do not name it") : List.of());
  }

  /**
   * Sends the newest edition to the channels whose hour has come, what was refused of it before,
   * and corrections of the last days.
   *
   * @param delivery the settings of all channels
   */
  public DeliveryRun hourly(LocalDate newest, List<DeliverySettings> delivery)
      throws InterruptedException {
    List<DeliveryResult> results = new ArrayList<>();
    Optional<String> held = tooLate(newest);
    if (held.isEmpty()) {
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<List<DeliveryResult>>> channels =
            delivery.stream()
                .map(DeliverySettings::channel)
                .distinct()
                .<Callable<List<DeliveryResult>>>map(
                    channel -> () -> due(newest, of(channel, delivery)))
                .toList();
        for (Future<List<DeliveryResult>> sent : threads.invokeAll(channels)) {
          results.addAll(sent.get());
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(CORRECTED);
    for (Map.Entry<LocalDate, LocalDate> amended : editions.amendments().recent().entrySet()) {
      if (!amended.getValue().isBefore(since)) {
        results.addAll(deliver.correct(amended.getKey()));
      }
    }
    return DeliveryRun.of(results, List.of());
  }

  /** Sends to one channel, in each language that is due. */
  private List<DeliveryResult> due(LocalDate newest, List<DeliverySettings> channel)
      throws InterruptedException {
    List<DeliveryResult> results = new ArrayList<>();
    for (DeliverySettings to : channel) {
      Map<String, DeliveryRecord> parts = deliver.parts(newest, to);
      boolean isNew = parts.isEmpty() && to.hour().isPresent() && isDue(newest, to);
      if (isNew || !parts.values().stream().allMatch(DeliveryRecord::isFinal)) {
        results.add(deliver.deliver(newest, to, false));
      }
    }
    return results;
  }

  private static List<DeliverySettings> of(String channel, List<DeliverySettings> delivery) {
    return delivery.stream().filter(to -> to.channel().equals(channel)).toList();
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
