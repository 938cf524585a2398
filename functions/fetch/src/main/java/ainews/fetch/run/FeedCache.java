package ainews.fetch.run;

import ainews.fetch.Entries;
import ainews.fetch.FeedClient;
import ainews.shared.edition.Item;
import ainews.shared.json.Json;
import ainews.shared.store.ItemStore;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Feeds asked with the validators of their last full answer, whose entries are kept to stand for a
 * 304. What a run learns is kept only once its items are stored: a run cut between the two would
 * otherwise get a 304 and never see them.
 */
final class FeedCache implements FeedClient {
  private final ItemStore store;
  private final Instant from;
  private final Instant now;
  private final Map<String, FeedState> learned = new ConcurrentHashMap<>();
  private final Set<String> fresh = ConcurrentHashMap.newKeySet();
  private final Set<String> old = ConcurrentHashMap.newKeySet();

  /**
   * @param from entries before this time are of no use to this run
   * @param now the time of the edition's making
   */
  FeedCache(ItemStore store, Instant from, Instant now) {
    this.store = store;
    this.from = from;
    this.now = now;
  }

  @Override
  public Entries read(Http http, WebRequest request, Parser parser)
      throws FetchException, InterruptedException {
    String url = request.uri().toString();
    Optional<FeedState> known = store.feed(url).map(json -> Json.read(json, FeedState.class));
    Optional<FeedState> usable = known.filter(state -> !state.from().isAfter(from));
    WebResponse answer = http.send(usable.map(state -> state.condition(request)).orElse(request));
    if (answer.isNotModified() && usable.isPresent()) {
      FeedState state = usable.get();
      notice(state.items(), FirstSeen.of(state));
      return new Entries(state.items(), state.read(), Optional.empty(), state.next());
    }
    Entries entries = parser.parse(answer);
    FirstSeen seen =
        known.map(FirstSeen::of).orElseGet(() -> FirstSeen.since(now)).with(entries.items(), now);
    notice(entries.items(), seen);
    if (entries.problem().isEmpty() && !answer.cut()) {
      learned.put(url, FeedState.of(answer, entries, from, seen));
    }
    return entries;
  }

  @Override
  public boolean isNew(Item item) {
    return fresh.contains(item.id());
  }

  @Override
  public boolean isOld(Item item) {
    return old.contains(item.id());
  }

  /** Keeps what this run learned. To be called when its items are stored. */
  void keep() {
    learned.forEach(
        (url, state) -> {
          if (!store.putFeed(url, Json.write(state))) {
            store.putFeed(url, Json.write(state.withoutItems()));
          }
        });
  }

  private void notice(List<Item> items, FirstSeen seen) {
    for (Item item : items) {
      boolean isOld = seen.at(item).isBefore(from);
      if (isOld) {
        old.add(item.id());
      } else if (seen.at(item).isAfter(seen.since())) {
        fresh.add(item.id());
      }
    }
  }
}
