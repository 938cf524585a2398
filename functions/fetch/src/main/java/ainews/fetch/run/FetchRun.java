package ainews.fetch.run;

import ainews.fetch.Faults;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.fetch.page.LinkedPages;
import ainews.fetch.page.ShortLinks;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Item;
import ainews.shared.edition.Plan;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.SourceReport.State;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.web.FetchException;
import ainews.web.HostThrottle;
import ainews.web.Http;
import ainews.web.Network;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Reads one source for an edition, and stores its items and its source report in the table. Running
 * it twice has the same result as running it once. Thread-safe.
 */
public final class FetchRun {
  /** A source that lists only current posts still shows a day's posts this long after its end. */
  private static final Duration STILL_CURRENT = Duration.ofHours(24);

  private final EditionStore editions;
  private final ItemStore items;
  private final Settings settings;
  private final Secrets secrets;
  private final Network network;
  private final HostThrottle hosts;
  private final RandomGenerator random;

  public FetchRun(
      EditionStore editions,
      ItemStore items,
      Settings settings,
      Secrets secrets,
      Network network,
      RandomGenerator random) {
    this.editions = editions;
    this.items = items;
    this.settings = settings;
    this.secrets = secrets;
    this.network = network;
    this.hosts = new HostThrottle(settings.http());
    this.random = random;
  }

  /**
   * Reads the source, unless its final report is already stored.
   *
   * @return the stored report, of this or of another run
   * @throws IllegalArgumentException if the revision is not planned
   */
  public SourceReport fetch(LocalDate date, int revision, Source source)
      throws InterruptedException {
    Plan plan =
        editions
            .plan(date, revision)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "revision " + revision + " of " + date + " is not planned"));
    Optional<SourceReport> before = editions.sourceReport(date, revision, source.id());
    if (before.filter(SourceReport::isFinal).isPresent()) {
      return before.get();
    }
    SourceReport report = ask(plan, source);
    // Look again: another run may have stored a better report meanwhile.
    Optional<SourceReport> better =
        editions
            .sourceReport(date, revision, source.id())
            .filter(known -> known.isFinal() || isWorse(report, known));
    if (better.isPresent()) {
      return better.get();
    }
    editions.putSourceReport(date, revision, report);
    return report;
  }

  private static boolean isWorse(SourceReport report, SourceReport known) {
    return report.state() == State.FAILED && known.state() == State.PARTIAL;
  }

  private SourceReport ask(Plan plan, Source source) throws InterruptedException {
    SourceId id = source.id();
    if (!settings.sources().isOn(id)) {
      return SourceReport.off(id, "switched off");
    }
    if (id.descriptor().has(Capability.CURRENT_LISTS_ONLY) && !isCurrent(plan)) {
      int kept = items.list(plan.date(), id).size();
      return new SourceReport(id, State.CANNOT_LOOK_BACK, 0, kept, Optional.empty(), "");
    }
    FeedCache feeds = new FeedCache(items, plan.window().startFor(id), plan.at());
    Listing listing = new Listing();
    try (Http http = new Http(settings.http(), network, hosts, random)) {
      FetchContext context =
          new FetchContext(plan.window(), plan.at(), http, settings, secrets, feeds);
      Optional<FetchException> failure = list(source, context, listing);
      if (listing.off().isPresent()) {
        return SourceReport.off(id, listing.off().get());
      }
      List<Item> stored = store(plan, belonging(plan, id, feeds, listing.items()));
      feeds.keep();
      Optional<String> faults = readPages(http, plan, stored);
      SourceReport outcome = outcome(id, listing, stored, failure);
      SourceReport report =
          new UsualCounts(editions, plan.date())
              .mark(faults.map(outcome::withPages).orElse(outcome));
      return listing.bought() == 0 ? report : report.buying(listing.bought());
    }
  }

  static Optional<FetchException> list(Source source, FetchContext context, Listing listing)
      throws InterruptedException {
    try {
      source.fetch(context, listing);
      return Optional.empty();
    } catch (FetchException e) {
      return Optional.of(e);
    } catch (RuntimeException | Error e) {
      // A bug of ours must not lose what is already listed.
      return Optional.of(Faults.failure(e));
    }
  }

  private List<Item> belonging(Plan plan, SourceId id, FeedCache feeds, List<Item> listed) {
    return listed.stream()
        .filter(
            item ->
                item.time()
                    .map(time -> plan.window().admits(id, time))
                    .orElseGet(
                        () ->
                            isCurrent(plan)
                                && (id.descriptor().has(Capability.CURRENT_LISTS_ONLY)
                                    || feeds.isNew(item))))
        .filter(item -> items.seen(item).filter(first -> first.isBefore(plan.date())).isEmpty())
        .toList();
  }

  private List<Item> store(Plan plan, List<Item> kept) {
    List<Item> stored = new ArrayList<>();
    for (Item item : kept) {
      if (!items.firstSeen(item, plan.date()).isBefore(plan.date())) {
        items.put(plan.date(), item);
        stored.add(item);
      }
    }
    return stored;
  }

  /**
   * Stores again the items to which linked pages added text.
   *
   * @return the program errors while links were resolved and pages read; empty if there were none
   */
  private Optional<String> readPages(Http http, Plan plan, List<Item> stored)
      throws InterruptedException {
    LinkedPages pages = new LinkedPages(http, settings.pages());
    ShortLinks shortLinks = new ShortLinks(http, settings.pages().shorteners());
    List<Item> enriched = pages.read(shortLinks.resolve(stored));
    for (int i = 0; i < stored.size(); i++) {
      if (!enriched.get(i).equals(stored.get(i))) {
        items.put(plan.date(), enriched.get(i));
      }
    }
    List<String> faults =
        Stream.concat(shortLinks.faults().stream(), pages.faults().stream()).toList();
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(
            faults.size()
                + " links could not be read because of program errors, the first: "
                + faults.getFirst());
  }

  static SourceReport outcome(
      SourceId id, Listing listing, List<Item> kept, Optional<FetchException> failure) {
    Optional<FetchException> fault = failure.or(listing::gap);
    State state =
        fault.isEmpty()
            ? listing.read() == 0 ? State.EMPTY : State.ANSWERED
            : failure.isPresent() && listing.read() == 0 ? State.FAILED : State.PARTIAL;
    return new SourceReport(
            id,
            state,
            listing.read(),
            kept.size(),
            fault.map(FetchException::problem),
            fault.map(FetchException::getMessage).orElse(""))
        .with(listing.feeds().stream().map(feed -> feed.keeping(of(feed, kept))).toList());
  }

  private static int of(FeedReport feed, List<Item> kept) {
    return (int) kept.stream().filter(item -> item.channel().equals(feed.name())).count();
  }

  private static boolean isCurrent(Plan plan) {
    return plan.at().isBefore(plan.window().end().plus(STILL_CURRENT));
  }
}
