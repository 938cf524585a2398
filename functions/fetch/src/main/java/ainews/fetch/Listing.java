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

/** Collects what a source lists, each id once. Safe to share between threads. */
public final class Listing {
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<FeedReport> feeds = new ArrayList<>();
  private int read;
  private int bought;
  private FetchException gap;
  private String off;

  /** An answer that lists entries of which none can be read has changed its format. */
  public synchronized void add(Entries entries) {
    entries
        .problem()
        .map(problem -> new FetchException(problem, "an answer was incomplete"))
        .or(entries::changed)
        .ifPresent(this::missing);
    add(entries.items(), entries.read());
  }

  /**
   * Adds items chosen from what an answer lists.
   *
   * @param entries those it lists
   */
  public synchronized void add(List<Item> chosen, int entries) {
    read += entries;
    for (Item item : chosen) {
      if (items.putIfAbsent(item.id(), item) != null) {
        read--;
      }
    }
  }

  /** Notes what one of several feeds came to; how many of its items are kept is not known yet. */
  public synchronized void feed(FeedReport feed) {
    feeds.add(feed);
  }

  /** What the feeds came to, in the order they were noted. */
  public synchronized List<FeedReport> feeds() {
    return List.copyOf(feeds);
  }

  /** Notes that entries were paid for, whatever becomes of them. */
  public synchronized void bought(int entries) {
    bought += entries;
  }

  /** Puts a fuller reading of an item in its place. */
  public synchronized void replace(Item item) {
    items.replace(item.id(), item);
  }

  /** Drops the items that are not wanted; they stay counted as read. */
  public synchronized void keep(Predicate<Item> wanted) {
    items.values().removeIf(wanted.negate());
  }

  /** Notes that a part could not be read while others can: one feed of many, a later page. */
  public synchronized void missing(FetchException why) {
    if (gap == null) {
      gap = why;
    }
  }

  /** Notes that the source is not to be asked, such as for want of its secret. */
  public synchronized void off(String why) {
    off = why;
  }

  public synchronized List<Item> items() {
    return List.copyOf(items.values());
  }

  /** Entries seen, each item once. */
  public synchronized int read() {
    return read;
  }

  /** Entries that were paid for; 0 where the source takes no money. */
  public synchronized int bought() {
    return bought;
  }

  /** The first thing that could not be read. */
  public synchronized Optional<FetchException> gap() {
    return Optional.ofNullable(gap);
  }

  public synchronized Optional<String> off() {
    return Optional.ofNullable(off);
  }

  /** The problem of the first gap. */
  public Optional<Problem> problem() {
    return gap().map(FetchException::problem);
  }
}
