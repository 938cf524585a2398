package ainews.deliver.run;

import ainews.shared.lambda.Cloud;
import ainews.shared.lambda.Environment;
import ainews.shared.lambda.JsonHandler;
import ainews.shared.lambda.Parameters;
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
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The Lambda function that sends an edition to a channel, or every hour what is due. */
public final class DeliverHandler extends JsonHandler<DeliverRequest, DeliveryRun> {
  /** Where the channels' secrets are. */
  private static final String SECRETS = "AINEWS_DELIVERY_SECRETS";

  /** Ends before the function's time limit, so that no message is cut off while it is sent. */
  private static final Duration BUDGET = Duration.ofSeconds(90);

  /** Most bytes that are read of a channel's answer. */
  private static final int ANSWER = 65_536;

  public DeliverHandler() {
    this(Environment.ofProcess(), Cloud.table(Environment.ofProcess()));
  }

  private DeliverHandler(Environment environment, Table table) {
    this(new EditionStore(table), inTheCloud(environment, table), InstantSource.system());
  }

  /**
   * @param delivers makes what sends with the settings of a revision
   */
  DeliverHandler(EditionStore editions, Function<Settings, Deliver> delivers, InstantSource clock) {
    super(DeliverRequest.class, (request, _) -> run(request, editions, delivers, clock));
  }

  private static DeliveryRun run(
      DeliverRequest request,
      EditionStore editions,
      Function<Settings, Deliver> delivers,
      InstantSource clock)
      throws InterruptedException {
    if (request.hourly().orElse(false)) {
      return hourly(editions, delivers, clock);
    }
    LocalDate date = present(request.date(), "date");
    int revision =
        request
            .revision()
            .or(() -> editions.head(date))
            .orElseThrow(
                () -> new IllegalArgumentException("there is no published edition of " + date));
    Settings settings = editions.settings(date, revision);
    AutomaticDelivery automatic = new AutomaticDelivery(editions, delivers.apply(settings), clock);
    String channel = present(request.channel(), "channel");
    return request.revision().isPresent()
        ? automatic.published(date, revision, channel, settings.delivery())
        : automatic.requested(date, channel, settings.delivery());
  }

  private static <T> T present(Optional<T> value, String name) {
    return value.orElseThrow(() -> new IllegalArgumentException("the event has no " + name));
  }

  private static DeliveryRun hourly(
      EditionStore editions, Function<Settings, Deliver> delivers, InstantSource clock)
      throws InterruptedException {
    NavigableSet<LocalDate> days = editions.catalogue().index().days();
    if (days.isEmpty()) {
      return DeliveryRun.of(List.of(), List.of("nothing is published yet"));
    }
    LocalDate newest = days.last();
    Settings settings = editions.settings(newest, editions.head(newest).orElseThrow());
    return new AutomaticDelivery(editions, delivers.apply(settings), clock)
        .hourly(newest, settings.delivery());
  }

  private static Function<Settings, Deliver> inTheCloud(Environment environment, Table table) {
    Parameters parameters = Parameters.open(environment);
    Network internet = Network.internet();
    return settings -> {
      Settings.Http http = settings.http().with(BUDGET, ANSWER);
      HostThrottle hosts = new HostThrottle(http);
      return new Deliver(
          new EditionStore(table),
          new DeliveryStore(table),
          Secrets.of(parameters.below(environment.get(SECRETS))),
          () -> new Http(http, internet, hosts, RandomGenerator.getDefault()),
          environment.find(Environment.SITE_URL).map(url -> url + "/"),
          InstantSource.system(),
          Thread::sleep);
    };
  }
}
