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

/** Where an item's engagement stands among the items of its own source. */
public final class Percentiles {
  private final Map<SourceId, long[]> counts = new EnumMap<>(SourceId.class);

  public Percentiles(Collection<Item> items) {
    Map<SourceId, List<Item>> bySource =
        items.stream().collect(Collectors.groupingBy(Item::source));
    bySource.forEach(
        (source, members) ->
            counts.put(
                source,
                members.stream()
                    .map(item -> item.engagement().of(source))
                    .filter(OptionalLong::isPresent)
                    .mapToLong(OptionalLong::getAsLong)
                    .sorted()
                    .toArray()));
  }

  /** The sorted counts of a source. */
  public List<Long> counts(SourceId source) {
    return Arrays.stream(counts.getOrDefault(source, new long[0])).boxed().toList();
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
