package ainews.fetch.run;

import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Window;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.web.FetchException;
import ainews.web.HostThrottle;
import ainews.web.Http;
import ainews.web.Network;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Reads sources without storing anything, to see whether they work. */
public final class SourceProbe {
  private final Settings settings;
  private final Secrets secrets;
  private final Network network;
  private final HostThrottle hosts;
  private final RandomGenerator random;

  public SourceProbe(Settings settings, Secrets secrets, Network network, RandomGenerator random) {
    this.settings = settings;
    this.secrets = secrets;
    this.network = network;
    this.hosts = new HostThrottle(settings.http());
    this.random = random;
  }

  /** The report that the source would give for this window. Linked pages are not read. */
  public SourceReport ask(Source source, Window window, Instant now) throws InterruptedException {
    SourceId id = source.id();
    if (!settings.sources().isOn(id)) {
      return SourceReport.off(id, "switched off");
    }
    Listing listing = new Listing();
    Optional<FetchException> failure = list(source, window, now, listing);
    List<Item> kept = belonging(listing, id, window);
    return listing
        .off()
        .map(why -> SourceReport.off(id, why))
        .orElseGet(() -> FetchRun.outcome(id, listing, kept, failure));
  }

  /** The items that the source lists for this window. Linked pages are not read. */
  public List<Item> items(Source source, Window window, Instant now) throws InterruptedException {
    Listing listing = new Listing();
    list(source, window, now, listing);
    return belonging(listing, source.id(), window);
  }

  private Optional<FetchException> list(Source source, Window window, Instant now, Listing listing)
      throws InterruptedException {
    try (Http http = new Http(settings.http(), network, hosts, random)) {
      FetchContext context =
          new FetchContext(
              window,
              now,
              http,
              settings,
              secrets,
              (client, request, parser) -> parser.parse(client.send(request)));
      return FetchRun.list(source, context, listing);
    }
  }

  private static List<Item> belonging(Listing listing, SourceId id, Window window) {
    return listing.items().stream()
        .filter(
            item ->
                item.time()
                    .map(time -> window.admits(id, time))
                    .orElse(id.descriptor().has(Capability.CURRENT_LISTS_ONLY)))
        .toList();
  }
}
