package ainews.deliver.run;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.ChannelMessage;
import ainews.deliver.Digest;
import ainews.deliver.DigestEntry;
import ainews.deliver.DigestPart;
import ainews.deliver.Digests;
import ainews.deliver.Outcome;
import ainews.deliver.Splitter;
import ainews.shared.edition.Edition;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Secrets;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryRecord.State;
import ainews.shared.store.DeliveryStore;
import ainews.shared.store.EditionStore;
import ainews.web.Http;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends published editions to channels: each message once, and reports every one that did not go.
 */
public final class Deliver {
  private static final int TRIES = 3;

  /** Waits; tests need not. */
  @FunctionalInterface
  public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private final EditionStore editions;
  private final DeliveryStore deliveries;
  private final Secrets secrets;
  private final Supplier<Http> clients;
  private final Optional<String> site;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Map<String, Instant> lastSent = new HashMap<>();

  /**
   * @param clients makes a client with limits for one channel
   * @param site the address of the site, if it is public
   */
  public Deliver(
      EditionStore editions,
      DeliveryStore deliveries,
      Secrets secrets,
      Supplier<Http> clients,
      Optional<String> site,
      InstantSource clock,
      Sleeper sleeper) {
    this.editions = editions;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.clients = clients;
    this.site = site;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Sends what was not sent yet of the published edition of a day.
   *
   * @param again whether to send everything, also what was sent
   * @throws IllegalStateException if the day has no published edition
   */
  public DeliveryResult deliver(LocalDate date, DeliverySettings to, boolean again)
      throws InterruptedException {
    Channel channel = AllChannels.named(to.channel());
    DeliveryReport report =
        new DeliveryReport(date.toString(), to, new Redaction(channel, secrets));
    List<String> missing =
        channel.required().stream().filter(name -> secrets.get(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      report.note("off: " + String.join(" and ", missing) + " not set");
      return report.result();
    }
    Map<String, DeliveryRecord> known =
        deliveries.parts(date.toString(), to.channel(), to.language());
    int revision = revision(date, again ? Map.of() : known);
    Edition edition = editions.edition(date, revision);
    Digest digest = Digests.of(edition, to, site);
    List<DigestPart> parts = new Splitter(channel).split(digest);
    if (parts.isEmpty()) {
      report.note("off: the edition has no story for it");
      return report.result();
    }
    try (Http http = clients.get()) {
      Delivery delivery =
          new Delivery(channel, report, new ChannelClient(http, clock), revision, again);
      for (String recipient : recipients(channel)) {
        delivery.send(parts, recipient, known);
      }
    } catch (IllegalArgumentException e) {
      report.note("off: " + e.getMessage());
    }
    return report.result();
  }

  /** Whether earlier runs have sent any message, or may have. */
  public boolean isBegun(LocalDate date, DeliverySettings to) {
    return deliveries.parts(date.toString(), to.channel(), to.language()).values().stream()
        .anyMatch(DeliveryRecord::isFinal);
  }

  /** The revision whose first messages were sent, so that later ones continue it. */
  private int revision(LocalDate date, Map<String, DeliveryRecord> known) {
    return known.values().stream()
        .filter(DeliveryRecord::isFinal)
        .findFirst()
        .map(DeliveryRecord::revision)
        .or(() -> editions.head(date))
        .orElseThrow(() -> new IllegalStateException("there is no published edition of " + date));
  }

  private List<String> recipients(Channel channel) {
    List<String> all = channel.recipients(secrets);
    return all.isEmpty() ? List.of("") : all;
  }

  /** One edition's way to one channel. */
  private final class Delivery {
    private final Channel channel;
    private final DeliveryReport report;
    private final ChannelClient client;
    private final int revision;
    private final boolean again;

    Delivery(
        Channel channel, DeliveryReport report, ChannelClient client, int revision, boolean again) {
      this.channel = channel;
      this.report = report;
      this.client = client;
      this.revision = revision;
      this.again = again;
    }

    void send(List<DigestPart> parts, String recipient, Map<String, DeliveryRecord> known)
        throws InterruptedException {
      Optional<String> changed = again ? Optional.empty() : changed(parts, recipient, known);
      if (changed.isPresent()) {
        report.refuse(changed.get());
        return;
      }
      Optional<String> stopped = Optional.empty();
      for (DigestPart part : parts) {
        String name = RecipientHash.part(part.number(), recipient);
        DeliveryRecord before = known.get(name);
        if (before != null && before.isFinal() && !again) {
          report.earlier(name, before, clock.instant());
          continue;
        }
        DeliveryRecord record =
            new DeliveryRecord(State.SENDING, revision, stories(part), clock.instant(), "");
        Optional<DeliveryStore.Claim> claim =
            deliveries.claim(
                report.edition(), channel.id(), report.language(), name, record, again);
        if (claim.isEmpty()) {
          report.note("part " + name + ": another run is sending it");
          continue;
        }
        Outcome outcome =
            stopped.isPresent()
                ? new Outcome.Refused(stopped.get())
                : attempt(channel.compose(part), name, recipient);
        DeliveryRecord after = report.outcome(name, record, outcome, clock.instant());
        if (!deliveries.mark(claim.get(), after)) {
          report.note("part " + name + ": another run has claimed it again meanwhile");
        }
        if (after.state() == State.REFUSED && stopped.isEmpty()) {
          stopped = Optional.of("not sent: part " + name + " before it was refused");
        }
      }
    }

    /** Why no further part can be sent, if earlier ones were split in another way. */
    private Optional<String> changed(
        List<DigestPart> parts, String recipient, Map<String, DeliveryRecord> known) {
      for (DigestPart part : parts) {
        DeliveryRecord before = known.get(RecipientHash.part(part.number(), recipient));
        if (before != null && before.isFinal() && !before.stories().equals(stories(part))) {
          return Optional.of(
              "not sent: settings or stories changed after part "
                  + part.number()
                  + " was sent; --again sends the whole edition");
        }
      }
      return Optional.empty();
    }

    private Outcome attempt(ChannelMessage message, String part, String recipient)
        throws InterruptedException {
      String id =
          String.join("-", report.edition(), channel.id(), report.language().id(), part)
              .replace('#', '-');
      for (int attempt = 1; ; attempt++) {
        keepPace();
        Outcome outcome;
        try {
          outcome = channel.send(message, id, recipient, client, secrets);
        } catch (IllegalArgumentException e) {
          outcome = new Outcome.Refused("not sent: " + e.getMessage());
        }
        lastSent.put(channel.id(), clock.instant());
        if (!(outcome instanceof Outcome.Throttled(Duration after))) {
          return outcome;
        }
        if (attempt == TRIES || after.compareTo(client.http().remaining()) >= 0) {
          return new Outcome.Refused(
              "throttled: the channel asks to wait " + after.toSeconds() + " s");
        }
        sleeper.sleep(after);
      }
    }

    private void keepPace() throws InterruptedException {
      Instant last = lastSent.get(channel.id());
      if (last != null) {
        Duration rest = Duration.between(clock.instant(), last.plus(channel.pause()));
        if (rest.isPositive()) {
          sleeper.sleep(rest);
        }
      }
    }

    private static List<String> stories(DigestPart part) {
      return part.entries().stream().map(DigestEntry::story).toList();
    }
  }
}
