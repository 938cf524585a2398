package ainews.fetch.run;

import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.fetch.http.HostGate;
import ainews.fetch.http.Http;
import ainews.fetch.http.Network;
import ainews.shared.edition.Coverage;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Window;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Asks sources without keeping anything, to see whether they answer. */
public final class Survey {
  private final Settings settings;
  private final Secrets secrets;
  private final Network network;
  private final HostGate hosts;
  private final RandomGenerator random;

  public Survey(Settings settings, Secrets secrets, Network network, RandomGenerator random) {
    this.settings = settings;
    this.secrets = secrets;
    this.network = network;
    this.hosts = new HostGate(settings.http());
    this.random = random;
  }

  /** What the source would do for an edition of this window, linked pages left aside. */
  public Coverage ask(Source source, Window window, Instant now) throws InterruptedException {
    SourceId id = source.id();
    if (!settings.sources().isOn(id)) {
      return Coverage.off(id, "switched off");
    }
    Listing listing = new Listing();
    try (Http http = new Http(settings.http(), network, hosts, random)) {
      FetchContext context =
          new FetchContext(
              window,
              now,
              http,
              settings,
              secrets,
              (client, request, parser) -> parser.parse(client.send(request)));
      var failure = FetchRun.list(source, context, listing);
      long kept =
          listing.items().stream()
              .filter(item -> item.time().map(t -> window.admits(id, t)).orElse(true))
              .count();
      return listing
          .off()
          .map(why -> Coverage.off(id, why))
          .orElseGet(() -> FetchRun.outcome(id, listing, (int) kept, failure));
    }
  }
}
