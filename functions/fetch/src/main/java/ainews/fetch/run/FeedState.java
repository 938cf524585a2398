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
 * A feed's last full response, as stored.
 *
 * @param from entries before this time are not kept
 * @param next the service's next page, if it may hold entries from that time on
 * @param since the first known reading; absent in states of earlier versions
 * @param seen short hashes of entries' ids, by the time of their first appearance
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
    // If some entries are already too old, the following pages hold only older ones.
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

  /** Returns the request as a conditional one. */
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

  /** Returns the state without entries, for when the whole does not fit into a row. */
  FeedState withoutItems() {
    return new FeedState(
        Optional.empty(), Optional.empty(), from, 0, List.of(), Optional.empty(), since, seen);
  }

  /** Drops the entries of an answer that cannot be requested conditionally. */
  private FeedState orWithoutItems() {
    return etag.isEmpty() && lastModified.isEmpty() ? withoutItems() : this;
  }
}
