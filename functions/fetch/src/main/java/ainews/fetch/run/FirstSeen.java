package ainews.fetch.run;

import ainews.shared.edition.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The times at which a feed's entries first appeared.
 *
 * @param since the first reading; its entries may be of any age
 * @param times times of readings by a short hash of the entry's id
 */
record FirstSeen(Instant since, Map<String, Instant> times) {
  /** Above this number only the entries listed now are kept. */
  private static final int MOST = 5_000;

  private static final int HASH_BYTES = 6;

  static FirstSeen since(Instant now) {
    return new FirstSeen(now, Map.of());
  }

  /**
   * Reads a stored state. If it comes from a version without first appearances, its entries are
   * old.
   */
  static FirstSeen of(FeedState state) {
    Map<String, Instant> times = new HashMap<>();
    state.items().forEach(item -> times.put(hash(item), Instant.EPOCH));
    state.seen().forEach((time, hashes) -> hashes.forEach(hash -> times.put(hash, time)));
    return new FirstSeen(state.since().orElse(Instant.EPOCH), times);
  }

  /** Returns the times after another reading. */
  FirstSeen with(List<Item> listed, Instant now) {
    Map<String, Instant> after = new HashMap<>(times.size() < MOST ? times : Map.of());
    listed.forEach(item -> after.put(hash(item), times.getOrDefault(hash(item), now)));
    return new FirstSeen(since, after);
  }

  /** Returns when the item first appeared. It must have been listed. */
  Instant at(Item item) {
    return times.getOrDefault(hash(item), since);
  }

  /** Returns the hashes by time, as they are stored. */
  Map<Instant, List<String>> byTime() {
    return times.keySet().stream()
        .sorted()
        .collect(
            Collectors.groupingBy(
                times::get, TreeMap::new, Collectors.toCollection(ArrayList::new)));
  }

  private static String hash(Item item) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(item.id().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
