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
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Where an item's engagement stands among the items of its own source. Immutable. */
public final class Percentiles {
  /**
   * Posts in the middle that are added to every source. The best of two posts is no match for the
   * best of hundreds, so a source begins near the middle and earns its ends by what it has shown.
   */
  private static final int IN_THE_MIDDLE = 4;

  private final Map<SourceId, long[]> day;
  private final Map<SourceId, long[]> known;

  private Percentiles(Map<SourceId, long[]> day, Map<SourceId, long[]> known) {
    this.day = day;
    this.known = known;
  }

  /** Among the items of one day, as long as there are no earlier ones. */
  public Percentiles(Collection<Item> items) {
    this(sorted(items), sorted(items));
  }

  /** The same with the counts that days before left. */
  public Percentiles with(SourceId source, Collection<List<Long>> days) {
    Map<SourceId, long[]> more = new EnumMap<>(SourceId.class);
    more.putAll(known);
    LongStream earlier = days.stream().flatMap(List::stream).mapToLong(Long::longValue);
    more.put(
        source,
        LongStream.concat(earlier, Arrays.stream(known.getOrDefault(source, new long[0])))
            .sorted()
            .toArray());
    return new Percentiles(day, more);
  }

  /** The day's own counts of a source, sorted. */
  public List<Long> counts(SourceId source) {
    return Arrays.stream(day.getOrDefault(source, new long[0])).boxed().toList();
  }

  /**
   * The share of the source's items below this one, equals counting half; absent without a count.
   */
  public Optional<Double> of(Item item) {
    OptionalLong count = item.engagement().of(item.source());
    long[] all = known.getOrDefault(item.source(), new long[0]);
    if (count.isEmpty() || all.length == 0) {
      return Optional.empty();
    }
    int below = firstFrom(all, count.getAsLong());
    int notAbove = firstFrom(all, count.getAsLong() + 1);
    return Optional.of(
        ((below + notAbove) / 2.0 + IN_THE_MIDDLE / 2.0) / (all.length + IN_THE_MIDDLE));
  }

  /** The place of the first that is not below a count. */
  private static int firstFrom(long[] all, long count) {
    int low = 0;
    int high = all.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all[middle] < count) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Map<SourceId, long[]> sorted(Collection<Item> items) {
    Map<SourceId, List<Item>> bySource =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    Item::source, () -> new EnumMap<>(SourceId.class), Collectors.toList()));
    Map<SourceId, long[]> counts = new EnumMap<>(SourceId.class);
    bySource.forEach((source, members) -> counts.put(source, counts(members.stream())));
    return counts;
  }

  private static long[] counts(Stream<Item> items) {
    return items
        .map(item -> item.engagement().of(item.source()))
        .flatMapToLong(OptionalLong::stream)
        .sorted()
        .toArray();
  }
}
