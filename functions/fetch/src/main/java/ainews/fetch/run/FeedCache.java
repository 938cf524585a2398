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
 * Reads feeds with the validators of their last full response, and returns that response's entries
 * if the server answers 304. A run stores its feeds' states only after its items, so that the next
 * run still gets the items if this one fails in between.
 */
final class FeedCache implements FeedClient {
  private final ItemStore store;
  private final Instant from;
  private final Instant now;
  private final Map<String, FeedState> learned = new ConcurrentHashMap<>();
  private final Set<String> fresh = ConcurrentHashMap.newKeySet();
  private final Set<String> old = ConcurrentHashMap.newKeySet();

  /**
   * @param from this run needs no entries before this time
   * @param now when the edition is made
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

  /** Stores the feeds' states that this run learned. Call this after its items are stored. */
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
