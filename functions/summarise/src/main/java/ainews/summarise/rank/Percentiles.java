package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/** Ranks an item's engagement among the recent items of its own source. */
public final class Percentiles {
  /**
   * Virtual posts with a middle rank that are added to every source, so that the best of two posts
   * ranks below the best of hundreds.
   */
  private static final double IN_THE_MIDDLE = 4;

  private final Map<SourceId, long[]> day = new HashMap<>();
  private final Map<SourceId, long[]> counts = new HashMap<>();
  private final Map<SourceId, Integer> days = new HashMap<>();

  /**
   * Compares the items of one day only.
   *
   * @param items the day's items
   */
  public Percentiles(Collection<Item> items) {
    this(items, Map.of());
  }

  /**
   * @param items the day's items; they are part of the comparison, which matters while the history
   *     is short
   * @param history engagement counts of earlier days, by source and day
   */
  public Percentiles(
      Collection<Item> items, Map<SourceId, ? extends Map<LocalDate, List<Long>>> history) {
    for (SourceId source : sources(items, history)) {
      long[] own =
          items.stream()
              .filter(item -> item.source().equals(source))
              .map(item -> item.engagement().of(source))
              .flatMapToLong(OptionalLong::stream)
              .sorted()
              .toArray();
      List<List<Long>> before =
          history.containsKey(source) ? List.copyOf(history.get(source).values()) : List.of();
      day.put(source, own);
      days.put(source, 1 + (int) before.stream().filter(counts -> !counts.isEmpty()).count());
      counts.put(
          source,
          LongStream.concat(
                  Arrays.stream(own),
                  before.stream().flatMap(List::stream).mapToLong(Long::longValue))
              .sorted()
              .toArray());
    }
  }

  private static Set<SourceId> sources(Collection<Item> items, Map<SourceId, ?> history) {
    Set<SourceId> sources = new HashSet<>(history.keySet());
    items.forEach(item -> sources.add(item.source()));
    return sources;
  }

  /** The engagement counts of a source's items of the day, sorted. */
  public List<Long> counts(SourceId source) {
    return Arrays.stream(day.getOrDefault(source, new long[0])).boxed().toList();
  }

  /**
   * The share of the source's items below this one, with equals counting half; empty without a
   * count.
   */
  public Optional<Double> of(Item item) {
    OptionalLong count = item.engagement().of(item.source());
    if (count.isEmpty()) {
      return Optional.empty();
    }
    long[] all = counts.getOrDefault(item.source(), new long[0]);
    long below = firstAtLeast(all, count.getAsLong());
    long equal = firstAtLeast(all, count.getAsLong() + 1) - below;
    return all.length == 0
        ? Optional.empty()
        : Optional.of((below + (equal + IN_THE_MIDDLE) / 2) / (all.length + IN_THE_MIDDLE));
  }

  /**
   * The number of days, including its own, that the item with the highest percentile was compared
   * with; empty if no item has a count.
   */
  public Optional<Integer> days(Collection<Item> items) {
    return items.stream()
        .filter(item -> of(item).isPresent())
        .max(Comparator.comparingDouble(item -> of(item).orElseThrow()))
        .map(item -> days.get(item.source()));
  }

  /** The index of the first of the sorted counts that is at least {@code least}. */
  private static int firstAtLeast(long[] counts, long least) {
    int from = 0;
    int to = counts.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (counts[middle] < least) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
