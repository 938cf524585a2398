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

/** Where an item's engagement stands among what its own source had of late. */
public final class Percentiles {
  /**
   * Posts in the middle that are added to every source. The best of two posts is no match for the
   * best of hundreds, so a source begins near the middle and earns its ends by what it has shown.
   */
  private static final double IN_THE_MIDDLE = 4;

  private final Map<SourceId, long[]> day = new HashMap<>();
  private final Map<SourceId, long[]> counts = new HashMap<>();
  private final Map<SourceId, Integer> days = new HashMap<>();

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
   * @param history counts by source and day before
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

  /** The sorted counts of the day's items of a source. */
  public List<Long> counts(SourceId source) {
    return Arrays.stream(day.getOrDefault(source, new long[0])).boxed().toList();
  }

  /**
   * The share of the source's items below this one, equals counting half; absent without a count.
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
   * Among how many days' posts the item that stands highest in its own source was seen, its own day
   * with them; absent where none has a count.
   */
  public Optional<Integer> days(Collection<Item> items) {
    return items.stream()
        .filter(item -> of(item).isPresent())
        .max(Comparator.comparingDouble(item -> of(item).orElseThrow()))
        .map(item -> days.get(item.source()));
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
