package ainews.summarise.rank;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Where an item's engagement stands among what its own source had of late. */
public final class Percentiles {
  private final Map<SourceId, long[]> day = new EnumMap<>(SourceId.class);
  private final Map<SourceId, long[]> counts = new EnumMap<>(SourceId.class);

  /**
   * Of one day alone, where no other day is known.
   *
   * @param items of the day
   */
  public Percentiles(Collection<Item> items) {
    this(items, Map.of());
  }

  /**
   * @param items of the day, whose counts are added to those of the days before: with a short
   *     history the day itself is what an item is compared with
   * @param history counts of the days before by source
   */
  public Percentiles(Collection<Item> items, Map<SourceId, ? extends Collection<Long>> history) {
    for (SourceId source : SourceId.values()) {
      long[] own =
          items.stream()
              .filter(item -> item.source() == source)
              .map(item -> item.engagement().of(source))
              .flatMapToLong(OptionalLong::stream)
              .sorted()
              .toArray();
      Collection<Long> before = history.containsKey(source) ? history.get(source) : List.of();
      day.put(source, own);
      counts.put(
          source,
          LongStream.concat(Arrays.stream(own), before.stream().mapToLong(Long::longValue))
              .sorted()
              .toArray());
    }
  }

  /** The sorted counts of the day's items of a source. */
  public List<Long> counts(SourceId source) {
    return Arrays.stream(day.get(source)).boxed().toList();
  }

  /**
   * The share of the source's items below this one, equals counting half; absent without a count.
   */
  public Optional<Double> of(Item item) {
    OptionalLong count = item.engagement().of(item.source());
    if (count.isEmpty()) {
      return Optional.empty();
    }
    long[] all = counts.get(item.source());
    long below = firstAtLeast(all, count.getAsLong());
    long equal = firstAtLeast(all, count.getAsLong() + 1) - below;
    return all.length == 0 ? Optional.empty() : Optional.of((below + equal / 2.0) / all.length);
  }

  /** The place of the first count that is not below, in counts that are sorted. */
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
