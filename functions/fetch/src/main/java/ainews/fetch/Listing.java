package ainews.fetch;

import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects the items that a source lists, each id once. Thread-safe. */
public final class Listing {
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<FeedReport> feeds = new ArrayList<>();
  private int read;
  private int bought;
  private FetchException gap;
  private String off;

  /** Adds the entries of an answer. If none of them can be read, the format has changed. */
  public synchronized void add(Entries entries) {
    entries
        .problem()
        .map(problem -> new FetchException(problem, "a response was incomplete"))
        .or(entries::changed)
        .ifPresent(this::missing);
    add(entries.items(), entries.read());
  }

  /**
   * Adds items chosen from the entries of an answer.
   *
   * @param entries the number of entries in the answer
   */
  public synchronized void add(List<Item> chosen, int entries) {
    read += entries;
    for (Item item : chosen) {
      if (items.putIfAbsent(item.id(), item) != null) {
        read--;
      }
    }
  }

  /** Adds the report of one feed. The number of kept items is not known yet. */
  public synchronized void feed(FeedReport feed) {
    feeds.add(feed);
  }

  /** Returns the reports of the feeds in the order in which they were added. */
  public synchronized List<FeedReport> feeds() {
    return List.copyOf(feeds);
  }

  /** Counts entries that were paid for, whether or not they are kept. */
  public synchronized void bought(int entries) {
    bought += entries;
  }

  /** Replaces a listed item by a more complete version with the same id. */
  public synchronized void replace(Item item) {
    items.replace(item.id(), item);
  }

  /** Drops the items that are not wanted. They still count as read. */
  public synchronized void keep(Predicate<Item> wanted) {
    items.values().removeIf(wanted.negate());
  }

  /**
   * Records that one part could not be read, such as one feed of many or a later page. Only the
   * first is kept.
   */
  public synchronized void missing(FetchException why) {
    if (gap == null) {
      gap = why;
    }
  }

  /** Records why the source cannot be read at all, such as {@code no token}. */
  public synchronized void off(String why) {
    off = why;
  }

  public synchronized List<Item> items() {
    return List.copyOf(items.values());
  }

  /** The number of entries read, each item counted once. */
  public synchronized int read() {
    return read;
  }

  /** The number of entries that were paid for; 0 if the source is free. */
  public synchronized int bought() {
    return bought;
  }

  /** Why the first missing part could not be read; empty if nothing is missing. */
  public synchronized Optional<FetchException> gap() {
    return Optional.ofNullable(gap);
  }

  /** Why the source cannot be read at all; empty if it can. */
  public synchronized Optional<String> off() {
    return Optional.ofNullable(off);
  }

  /** The problem of the first part that could not be read. */
  public Optional<Problem> problem() {
    return gap().map(FetchException::problem);
  }
}
