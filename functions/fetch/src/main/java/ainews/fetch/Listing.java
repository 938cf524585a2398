package ainews.fetch;

import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FetchException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Collects what a source lists, each id once. Safe to share between threads. */
public final class Listing {
  private final Map<String, Item> items = new LinkedHashMap<>();
  private int read;
  private int bought;
  private FetchException gap;
  private String off;

  public synchronized void add(Entries entries) {
    read += entries.read();
    for (Item item : entries.items()) {
      if (items.putIfAbsent(item.id(), item) != null) {
        read--;
      }
    }
    entries
        .problem()
        .ifPresent(problem -> missing(new FetchException(problem, "an answer was incomplete")));
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
