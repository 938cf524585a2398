package ainews.shared.store;

import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers of models, by what they were asked, so that no question is paid for twice. Safe to
 * share between threads.
 */
public final class TextStore {
  /** A day made again after this time is written again. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final String SORT = "TEXT";

  private final Table table;
  private final InstantSource clock;
  private final boolean ignoresEarlier;
  private final Set<String> renewed = ConcurrentHashMap.newKeySet();

  public TextStore(Table table, InstantSource clock) {
    this(table, clock, false);
  }

  private TextStore(Table table, InstantSource clock, boolean ignoresEarlier) {
    this.table = table;
    this.clock = clock;
    this.ignoresEarlier = ignoresEarlier;
  }

  /** A store that ignores answers of earlier runs and replaces them. */
  public static TextStore asNew(Table table, InstantSource clock) {
    return new TextStore(table, clock, true);
  }

  /**
   * The key of an answer: a hash over everything that decides it.
   *
   * @param parts the question, the model and the instructions
   */
  public static String name(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // With its length before each part, no two lists of parts hash alike.
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public <T> Optional<T> get(String name, Class<T> type) {
    return ignoresEarlier && !renewed.contains(name)
        ? Optional.empty()
        : table.get(key(name)).map(row -> RowBodies.read(row, type));
  }

  /**
   * Stores an answer. One that is there already stays, except in a store that is {@link #asNew}.
   *
   * @return the stored answer, so that concurrent runs continue with the same one
   */
  public <T> T put(String name, T answer, Class<T> type) {
    Row row = RowBodies.row(key(name), answer, clock.instant().plus(KEPT));
    if (ignoresEarlier) {
      table.put(row);
      renewed.add(name);
      return answer;
    }
    boolean isFirst = table.putIfAbsent(row);
    return isFirst ? answer : get(name, type).orElse(answer);
  }

  private static Key key(String name) {
    return new Key("TEXT#" + name, SORT);
  }
}
