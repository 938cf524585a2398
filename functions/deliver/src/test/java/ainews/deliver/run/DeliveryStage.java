package ainews.deliver.run;

import ainews.deliver.RandomEditions;
import ainews.shared.edition.Amendment;
import ainews.shared.edition.Amendment.Kind;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import ainews.shared.edition.Plan;
import ainews.shared.edition.PublishedDay;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.DeliverySettings.What;
import ainews.shared.settings.Secrets;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.store.DeliveryStore;
import ainews.shared.store.EditionStore;
import ainews.shared.store.MemoryTable;
import ainews.web.FakeWeb;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Stored editions and local channels, with a clock that only waits move. */
final class DeliveryStage implements AutoCloseable {
  static final LocalDate DATE = RandomEditions.DATE;

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-21T06:30:00Z"));
  final InstantSource clock = now::get;
  final MemoryTable table = new MemoryTable(clock);
  final EditionStore editions = new EditionStore(table);
  final DeliveryStore deliveries = new DeliveryStore(table);
  final ChannelServer server = new ChannelServer(clock);
  final Map<String, String> secrets = new HashMap<>(ChannelServer.SECRETS);

  /** Publishes an edition as a revision of a day. */
  void publish(LocalDate date, int revision, Edition of) {
    Edition edition =
        new Edition(date, of.zone(), of.stories(), of.sourceReports(), of.provenance());
    Plan plan =
        new Plan(
            date,
            revision,
            ZoneOffset.UTC,
            List.of(HackerNewsDescriptor.ID),
            "execution " + revision,
            clock.instant(),
            Plan.State.PLANNED,
            List.of());
    editions.claim(plan);
    editions.putStories(plan, edition.stories(), edition.provenance());
    editions.flipHead(editions.publishedRevision(date), revision);
    editions.catalogue().put(PublishedDay.of(edition, Map.of()));
  }

  /** Changes a story of the published edition. */
  void amend(String story, Kind kind, String title) {
    Map<Language, String> titles =
        kind == Kind.CORRECTED ? Map.of(Language.ZH, title, Language.EN, title) : Map.of();
    Amendment amendment =
        new Amendment(
            kind,
            LocalDate.ofInstant(now.get(), ZoneOffset.UTC),
            Map.of(Language.ZH, "原因", Language.EN, "reason " + title),
            titles,
            Map.of());
    editions
        .amendments()
        .change(
            DATE,
            before ->
                before.with(
                    editions.publishedEdition(DATE).orElseThrow().stories().stream()
                        .filter(one -> one.id().equals(story))
                        .findFirst()
                        .orElseThrow(),
                    amendment));
  }

  Deliver deliver() {
    FakeWeb web = server.web();
    return new Deliver(
        editions,
        deliveries,
        Secrets.of(secrets),
        () -> web.http(FakeWeb.settings().with(Duration.ofMinutes(1), 65_536)),
        Optional.of("https://news.example.org/"),
        clock,
        pause -> now.updateAndGet(time -> time.plus(pause)));
  }

  AutomaticDelivery automatic() {
    return new AutomaticDelivery(editions, deliver(), clock);
  }

  int rows() {
    return (int)
        table.contents().keySet().stream().filter(key -> key.startsWith("DELIVERY#")).count();
  }

  static DeliverySettings to(String channel, What what) {
    return to(channel, what, Optional.empty());
  }

  static DeliverySettings to(String channel, What what, Optional<Integer> hour) {
    return new DeliverySettings(
        channel, Language.ZH, what, hour, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  @Override
  public void close() {
    server.close();
  }
}
