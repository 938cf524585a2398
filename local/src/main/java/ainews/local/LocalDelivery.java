package ainews.local;

import ainews.deliver.run.AutomaticDelivery;
import ainews.deliver.run.Deliver;
import ainews.deliver.run.DeliveryRun;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.store.DeliveryStore;
import ainews.shared.store.EditionStore;
import ainews.shared.table.Table;
import ainews.web.HostThrottle;
import ainews.web.Http;
import ainews.web.Network;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Sends editions from this machine to the channels of the settings. */
record LocalDelivery(AutomaticDelivery automatic, List<DeliverySettings> settings) {
  /** Most bytes that are read of a channel's answer. */
  private static final int ANSWER = 65_536;

  private static final Duration BUDGET = Duration.ofMinutes(10);

  static LocalDelivery of(
      Table table,
      Settings settings,
      Secrets secrets,
      Network network,
      Deliver.Sleeper sleeper,
      InstantSource clock) {
    Deliver deliver = deliver(table, settings, secrets, network, sleeper, clock);
    return new LocalDelivery(
        new AutomaticDelivery(new EditionStore(table), deliver, clock), settings.delivery());
  }

  static Deliver deliver(
      Table table,
      Settings settings,
      Secrets secrets,
      Network network,
      Deliver.Sleeper sleeper,
      InstantSource clock) {
    Settings.Http http = settings.http().with(BUDGET, ANSWER);
    HostThrottle hosts = new HostThrottle(http);
    return new Deliver(
        new EditionStore(table),
        new DeliveryStore(table),
        secrets,
        () -> new Http(http, network, hosts, RandomGenerator.getDefault()),
        site(),
        clock,
        sleeper);
  }

  /** The site's address, where it is public. */
  static Optional<String> site() {
    return Environment.ofProcess().find(Environment.SITE_URL);
  }

  /** Returns the channels that the settings switch on. */
  List<String> channels() {
    return settings.stream().map(DeliverySettings::channel).distinct().toList();
  }

  DeliveryRun published(LocalDate date, int revision, String channel) throws InterruptedException {
    return automatic.published(date, revision, channel, settings);
  }
}
