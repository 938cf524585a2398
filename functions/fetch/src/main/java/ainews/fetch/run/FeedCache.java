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
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads feeds with the validators of their last full response, and returns that response's entries
 * if the server answers 304. A run stores its feeds' states only after its items, so that the next
 * run still gets the items if this one fails in between.
 */
final class FeedCache implements FeedClient {
  private final ItemStore store;
  private final Instant from;
  private final Map<String, State> learned = new ConcurrentHashMap<>();

  /**
   * @param from this run needs no entries before this time
   */
  FeedCache(ItemStore store, Instant from) {
    this.store = store;
    this.from = from;
  }

  /**
   * A feed's last full response.
   *
   * @param from entries before this time are not kept
   * @param next the service's next page, if it may hold entries from that time on
   */
  private record State(
      Optional<String> etag,
      Optional<String> lastModified,
      Instant from,
      int read,
      List<Item> items,
      Optional<String> next) {}

  @Override
  public Entries read(Http http, WebRequest request, Parser parser)
      throws FetchException, InterruptedException {
    String url = request.uri().toString();
    Optional<State> known =
        store
            .feed(url)
            .map(json -> Json.read(json, State.class))
            .filter(state -> !state.from().isAfter(from));
    WebResponse answer = http.send(known.map(state -> conditional(request, state)).orElse(request));
    if (answer.isNotModified() && known.isPresent()) {
      State state = known.get();
      return new Entries(state.items(), state.read(), Optional.empty(), state.next());
    }
    Entries entries = parser.parse(answer);
    if (entries.problem().isEmpty() && !answer.cut()) {
      learn(url, answer, entries);
    }
    return entries;
  }

  /** Stores the feeds' states that this run learned. Call this after its items are stored. */
  void keep() {
    learned.forEach((url, state) -> store.putFeed(url, Json.write(state)));
  }

  private void learn(String url, WebResponse answer, Entries entries) {
    Optional<String> etag = answer.header("etag");
    Optional<String> lastModified = answer.header("last-modified");
    if (etag.isEmpty() && lastModified.isEmpty()) {
      return;
    }
    List<Item> useful =
        entries.items().stream()
            .filter(item -> item.time().filter(time -> time.isBefore(from)).isEmpty())
            .toList();
    // If some entries are already too old, the following pages hold only older ones.
    Optional<String> next = entries.next().filter(page -> useful.size() == entries.items().size());
    learned.put(url, new State(etag, lastModified, from, entries.read(), useful, next));
  }

  private static WebRequest conditional(WebRequest request, State state) {
    WebRequest conditional = request;
    if (state.etag().isPresent()) {
      conditional = conditional.header("If-None-Match", state.etag().get());
    }
    if (state.lastModified().isPresent()) {
      conditional = conditional.header("If-Modified-Since", state.lastModified().get());
    }
    return conditional;
  }
}
