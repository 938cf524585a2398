package ainews.fetch.run;

import ainews.fetch.Entries;
import ainews.shared.edition.Item;
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feed's last full answer, as it is stored.
 *
 * @param from the time from which on its entries are kept
 * @param next where the service's next page is, if entries there may be of use
 * @param since the first reading that is known; absent in states of earlier versions
 * @param seen short hashes of entries' ids, by when they first appeared
 */
record FeedState(
    Optional<String> etag,
    Optional<String> lastModified,
    Instant from,
    int read,
    List<Item> items,
    Optional<String> next,
    Optional<Instant> since,
    Map<Instant, List<String>> seen) {
  FeedState {
    items = List.copyOf(items);
    seen = seen == null ? Map.of() : Map.copyOf(seen);
  }

  static FeedState of(WebResponse answer, Entries entries, Instant from, FirstSeen seen) {
    List<Item> useful =
        entries.items().stream()
            .filter(item -> item.time().filter(time -> time.isBefore(from)).isEmpty())
            .toList();
    // Where some are too old already, the pages further down hold nothing but older ones.
    Optional<String> next = entries.next().filter(page -> useful.size() == entries.items().size());
    return new FeedState(
            answer.header("etag"),
            answer.header("last-modified"),
            from,
            entries.read(),
            useful,
            next,
            Optional.of(seen.since()),
            seen.byTime())
        .orWithoutItems();
  }

  /** The request for what has changed since. */
  WebRequest condition(WebRequest request) {
    WebRequest conditional = request;
    if (etag.isPresent()) {
      conditional = conditional.header("If-None-Match", etag.get());
    }
    if (lastModified.isPresent()) {
      conditional = conditional.header("If-Modified-Since", lastModified.get());
    }
    return conditional;
  }

  /** What is left where the whole does not fit into a row: first appearances alone. */
  FeedState withoutItems() {
    return new FeedState(
        Optional.empty(), Optional.empty(), from, 0, List.of(), Optional.empty(), since, seen);
  }

  /** An answer that cannot be asked about again needs no copy of its entries. */
  private FeedState orWithoutItems() {
    return etag.isEmpty() && lastModified.isEmpty() ? withoutItems() : this;
  }
}
