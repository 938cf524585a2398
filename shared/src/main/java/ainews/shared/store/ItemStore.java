package ainews.shared.store;

import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.LinkedPage;
import ainews.shared.edition.SourceId;
import ainews.shared.identity.CanonicalUrl;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.RowTooLargeException;
import ainews.shared.table.Table;
import ainews.shared.text.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * What sources brought, in the table: items by day, which edition had an item first, the state of
 * feeds, and each day's engagement. Safe to share between threads.
 */
public final class ItemStore {
  private static final Duration ITEMS_EXPIRE = Duration.ofDays(30);
  private static final Duration SEEN_EXPIRES = Duration.ofDays(90);
  private static final String ITEM = "ITEM#";
  private static final int SHORTEST_TEXT = 250;

  private final Table table;
  private final InstantSource clock;

  public ItemStore(Table table, InstantSource clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * What a SEEN row holds: the edition, and what tells whether the id still means the same item.
   */
  private record Seen(LocalDate edition, String title, Optional<String> link) {
    static Seen of(Item item, LocalDate edition) {
      return new Seen(edition, item.title(), mainLink(item));
    }

    /**
     * Ids of some archives are counted anew each day: with another title and link, another item.
     */
    boolean is(Item item) {
      return title.equals(item.title())
          || link.isPresent()
              && link.map(CanonicalUrl::of).equals(mainLink(item).map(CanonicalUrl::of));
    }

    private static Optional<String> mainLink(Item item) {
      return item.links().stream().map(Link::url).findFirst();
    }
  }

  /** What an ENGAGEMENT row holds. */
  private record Distribution(List<Long> counts) {}

  /** What a FEED row holds. */
  private record Feed(String state) {}

  /**
   * Stores an item for the edition of a day, in place of an earlier fetch of it. Texts are cut
   * where a row would be too large.
   */
  public void put(LocalDate date, Item item) {
    Key key = new Key(itemsPartition(date, item.source()), ITEM + item.id());
    table.put(rowOf(key, item));
  }

  /** The items of a day from one source, in the order of their ids' UTF-8 bytes. */
  public List<Item> list(LocalDate date, SourceId source) {
    return list(date, source, damaged -> {});
  }

  /**
   * The same.
   *
   * @param damaged is told how many rows cannot be read and are left out, if there are any
   */
  public List<Item> list(LocalDate date, SourceId source, IntConsumer damaged) {
    List<Row> rows = table.query(itemsPartition(date, source), ITEM);
    List<Item> items =
        rows.stream().flatMap(row -> RowBodies.readable(row, Item.class).stream()).toList();
    if (items.size() < rows.size()) {
      damaged.accept(rows.size() - items.size());
    }
    return items;
  }

  public Optional<Item> get(LocalDate date, SourceId source, String id) {
    return table
        .get(new Key(itemsPartition(date, source), ITEM + id))
        .flatMap(row -> RowBodies.readable(row, Item.class));
  }

  /**
   * Notes that an edition lists an item, unless another did so before.
   *
   * @return the edition that first had it, which may be the given one
   */
  public LocalDate firstSeen(Item item, LocalDate edition) {
    Row row =
        RowBodies.row(seenKey(item), Seen.of(item, edition), clock.instant().plus(SEEN_EXPIRES));
    if (table.putIfAbsent(row)) {
      return edition;
    }
    Optional<LocalDate> first = seen(item);
    if (first.isEmpty()) {
      table.put(row);
    }
    return first.orElse(edition);
  }

  /** The edition that first had an item, if any of the last 90 days did. */
  public Optional<LocalDate> seen(Item item) {
    return table
        .get(seenKey(item))
        .map(row -> RowBodies.read(row, Seen.class))
        .filter(seen -> seen.is(item))
        .map(Seen::edition);
  }

  /** What {@link #putFeed} last kept for a feed. */
  public Optional<String> feed(String url) {
    return table.get(feedKey(url)).map(row -> RowBodies.read(row, Feed.class).state());
  }

  /**
   * Keeps the state of a feed. One too large for a row is not kept, nor what stood there: the feed
   * is then read whole the next time.
   *
   * @param state JSON
   * @return whether it was kept
   */
  public boolean putFeed(String url, String state) {
    Key key = feedKey(url);
    try {
      table.put(RowBodies.row(key, new Feed(state)));
      return true;
    } catch (RowTooLargeException e) {
      table.delete(key);
      return false;
    }
  }

  /** Keeps the counts of a day's items of a source, in any order. */
  public void putEngagement(SourceId source, LocalDate date, List<Long> counts) {
    List<Long> sorted = counts.stream().sorted().toList();
    table.put(RowBodies.row(engagementKey(source, date), new Distribution(sorted)));
  }

  /**
   * The counts kept for a source, by day.
   *
   * @param from the first day
   * @param to the last day, included
   */
  public SortedMap<LocalDate, List<Long>> engagement(
      SourceId source, LocalDate from, LocalDate to) {
    SortedMap<LocalDate, List<Long>> days = new TreeMap<>();
    for (Row row : table.query("ENGAGEMENT#" + source.id(), "")) {
      LocalDate date = LocalDate.parse(row.key().sort());
      if (!date.isBefore(from) && !date.isAfter(to)) {
        days.put(date, RowBodies.read(row, Distribution.class).counts());
      }
    }
    return days;
  }

  private Row rowOf(Key key, Item item) {
    Item fitting = item;
    for (int max = Item.MAX_TEXT; ; max /= 2) {
      try {
        return RowBodies.row(key, fitting, clock.instant().plus(ITEMS_EXPIRE));
      } catch (RowTooLargeException e) {
        if (max < SHORTEST_TEXT) {
          throw e;
        }
        fitting = cut(item, max / 2);
      }
    }
  }

  private static Item cut(Item item, int max) {
    return item.toBuilder()
        .text(Texts.cut(item.text(), max))
        .quoted(Texts.cut(item.quoted(), max))
        .comments(item.comments().stream().map(comment -> Texts.cut(comment, max)).toList())
        .links(item.links().stream().map(link -> cut(link, max)).toList())
        .build();
  }

  private static Link cut(Link link, int max) {
    return new Link(
        link.url(),
        link.page()
            .map(
                page ->
                    new LinkedPage(
                        page.title(),
                        Texts.cut(page.description(), max),
                        Texts.cut(page.text(), max))));
  }

  private static String itemsPartition(LocalDate date, SourceId source) {
    return "ITEMS#" + date + "#" + source.id();
  }

  private static Key seenKey(Item item) {
    return new Key("SEEN#" + item.source().id(), item.id());
  }

  private static Key engagementKey(SourceId source, LocalDate date) {
    return new Key("ENGAGEMENT#" + source.id(), date.toString());
  }

  private static Key feedKey(String url) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
      return new Key("FEED#" + HexFormat.of().formatHex(hash), "STATE");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
