package ainews.deliver.run;

import ainews.deliver.Channel;
import ainews.deliver.ChannelClient;
import ainews.deliver.DigestPart;
import ainews.deliver.Digests;
import ainews.deliver.Splitter;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Story;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Secrets;
import ainews.shared.store.DeliveryRecord;
import ainews.shared.store.DeliveryStore;
import ainews.shared.store.EditionStore;
import ainews.web.Http;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sends published editions to channels: each message once, and reports every one that did not go.
 * Safe to share between threads that send to different channels.
 */
public final class Deliver {
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
  private final MessageSender sender;

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
    this.sender = new MessageSender(secrets, sleeper);
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
    DeliveryReport report = report(date, channel, to.language());
    if (isOff(channel, report)) {
      return report.result();
    }
    Map<String, DeliveryRecord> known = parts(date, to);
    int revision = revision(date, again ? Map.of() : known);
    Edition edition = editions.edition(date, revision);
    List<DigestPart> parts = new Splitter(channel).split(Digests.of(edition, to, site));
    if (parts.isEmpty()) {
      report.note("off: the edition has no story for it");
      return report.result();
    }
    Map<String, Integer> amended =
        edition.stories().stream()
            .filter(story -> !story.amendments().isEmpty())
            .collect(Collectors.toMap(Story::id, story -> story.amendments().size()));
    try (Http http = clients.get()) {
      ChannelClient client = new ChannelClient(http, clock);
      Delivery delivery =
          new Delivery(channel, deliveries, report, sender, client, revision, amended, again);
      for (String recipient : recipients(channel)) {
        delivery.send(parts, recipient, known);
      }
    } catch (IllegalArgumentException e) {
      report.note("off: " + e.getMessage());
    }
    return report.result();
  }

  /**
   * Sends what was changed in stories of a day after they were sent, to those who got them: each
   * correction and retraction once. A retraction taken back sends nothing.
   *
   * @return for each channel and language that gets any
   */
  public List<DeliveryResult> correct(LocalDate date) throws InterruptedException {
    List<DeliveryResult> results = new ArrayList<>();
    Optional<Edition> edition =
        editions
            .publishedEdition(date)
            .filter(
                found -> found.stories().stream().anyMatch(story -> !story.amendments().isEmpty()));
    if (edition.isPresent()) {
      int revision = editions.head(date).orElseThrow();
      for (Channel channel : AllChannels.all()) {
        for (Language language : Language.all()) {
          correct(edition.get(), revision, channel, language).ifPresent(results::add);
        }
      }
    }
    return results;
  }

  private Optional<DeliveryResult> correct(
      Edition edition, int revision, Channel channel, Language language)
      throws InterruptedException {
    String date = edition.date().toString();
    List<Correction> due =
        Correction.due(
            edition,
            deliveries.parts(date, channel.id(), language),
            deliveries.corrections(date, channel.id(), language));
    if (due.isEmpty()) {
      return Optional.empty();
    }
    DeliveryReport report = report(edition.date(), channel, language);
    if (isOff(channel, report)) {
      return Optional.of(report.result());
    }
    try (Http http = clients.get()) {
      ChannelClient client = new ChannelClient(http, clock);
      Delivery delivery =
          new Delivery(channel, deliveries, report, sender, client, revision, Map.of(), false);
      List<String> recipients = recipients(channel);
      for (Correction correction : due) {
        DigestPart part =
            new Splitter(channel)
                .split(
                    Digests.of(edition, correction.story(), correction.amendment(), language, site))
                .getFirst();
        for (String recipient : recipients) {
          if (correction.isFor(recipient)) {
            delivery.send(part, correction.name(), recipient, Map.of(), Optional.empty());
          }
        }
      }
    } catch (IllegalArgumentException e) {
      report.note("off: " + e.getMessage());
    }
    return Optional.of(report.result());
  }

  /** Whether earlier runs have sent any message, or may have. */
  public boolean isBegun(LocalDate date, DeliverySettings to) {
    return parts(date, to).values().stream().anyMatch(DeliveryRecord::isFinal);
  }

  /** Returns the messages of an edition that were claimed, by name. */
  Map<String, DeliveryRecord> parts(LocalDate date, DeliverySettings to) {
    return deliveries.parts(date.toString(), to.channel(), to.language());
  }

  private DeliveryReport report(LocalDate date, Channel channel, Language language) {
    return new DeliveryReport(
        date.toString(), channel.id(), language, new Redaction(channel, secrets));
  }

  private boolean isOff(Channel channel, DeliveryReport report) {
    List<String> missing =
        channel.required().stream().filter(name -> secrets.get(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      report.note("off: " + String.join(" and ", missing) + " not set");
    }
    return !missing.isEmpty();
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
}
