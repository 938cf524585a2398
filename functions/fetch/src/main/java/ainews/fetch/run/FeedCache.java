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
 * Feeds asked with the validators of their last full answer, whose entries are kept to stand for a
 * 304. What a run learns is kept only once its items are stored: a run cut between the two would
 * otherwise get a 304 and never see them.
 */
final class FeedCache implements FeedClient {
  private final ItemStore store;
  private final Instant from;
  private final Map<String, State> learned = new ConcurrentHashMap<>();

  /**
   * @param from entries before this time are of no use to this run
   */
  FeedCache(ItemStore store, Instant from) {
    this.store = store;
    this.from = from;
  }

  /**
   * A feed's last full answer.
   *
   * @param from the time from which on its entries are kept
   * @param next where the service's next page is, if entries there may be of use
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

  /** Keeps what this run learned. To be called when its items are stored. */
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
    // Where some are too old already, the pages further down hold nothing but older ones.
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
