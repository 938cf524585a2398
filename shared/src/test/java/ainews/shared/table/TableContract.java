package ainews.shared.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every implementation of {@link Table}. */
public abstract class TableContract {
  private static final Instant START = Instant.parse("2026-02-21T06:00:00Z");
  private static final Key KEY = new Key("EDITION#2026-02-20", "HEAD");

  private final Clock clock = new Clock();
  private Table table;

  /** A new, empty table. */
  protected abstract Table emptyTable(InstantSource clock);

  @BeforeEach
  void openTable() {
    table = emptyTable(clock);
  }

  @Test
  void get_keyNeverStored_isEmpty() {
    table.put(row(new Key(KEY.partition(), "HEADER"), "{}"));
    table.put(row(new Key("EDITION#2026-02-21", KEY.sort()), "{}"));

    assertThat(table.get(KEY)).isEmpty();
  }

  @Test
  void put_thenGet_givesEveryField() {
    String body = "{\"title\": \"'模型' \\\"x\\\" \\u0000 😀 é\n\"}";
    Instant expires = START.plusSeconds(90);

    table.put(new Row(KEY, body, 7, Optional.of(expires.plusMillis(999)), 41));

    assertThat(table.get(KEY)).contains(new Row(KEY, body, 7, Optional.of(expires), 1));
  }

  @Test
  void put_again_replacesEveryFieldAndIncrementsTheRevision() {
    table.put(new Row(KEY, "first", 1, Optional.of(START.plusSeconds(90))));
    table.put(new Row(KEY, "second", 2, Optional.empty()));
    assertThat(table.get(KEY)).contains(new Row(KEY, "second", 2, Optional.empty(), 2));

    table.put(new Row(KEY, "third", 3, Optional.of(START.plusSeconds(60))));
    assertThat(table.get(KEY))
        .contains(new Row(KEY, "third", 3, Optional.of(START.plusSeconds(60)), 3));
  }

  @Test
  void putIfAbsent_freeKey_stores() {
    assertThat(table.putIfAbsent(row(KEY, "mine"))).isTrue();

    assertThat(table.get(KEY)).contains(new Row(KEY, "mine", 1, Optional.empty(), 1));
  }

  @Test
  void putIfAbsent_takenKey_changesNothing() {
    table.put(expiring(KEY, "theirs", START.plusSeconds(1)));
    Optional<Row> before = table.get(KEY);

    assertThat(table.putIfAbsent(row(KEY, "mine"))).isFalse();
    assertThat(table.get(KEY)).isPresent().isEqualTo(before);
  }

  @Test
  void putIfAbsent_rowWithoutExpiry_changesNothing() {
    table.put(row(KEY, "theirs"));
    clock.now = START.plus(Duration.ofDays(10_000));

    assertThat(table.putIfAbsent(row(KEY, "mine"))).isFalse();
    assertThat(body(KEY)).contains("theirs");
  }

  @Test
  void putIfAbsent_afterDelete_stores() {
    table.put(row(KEY, "theirs"));
    table.delete(KEY);

    assertThat(table.putIfAbsent(row(KEY, "mine"))).isTrue();
    assertThat(body(KEY)).contains("mine");
  }

  @Test
  void putIfAbsent_expiredRow_isReplaced() {
    table.put(expiring(KEY, "old", START.plusSeconds(1)));
    clock.now = START.plusSeconds(1);

    assertThat(table.putIfAbsent(row(KEY, "new"))).isTrue();
    assertThat(table.get(KEY).orElseThrow().expires()).isEmpty();
    assertThat(body(KEY)).contains("new");
    assertThat(table.putIfAbsent(row(KEY, "later"))).isFalse();
  }

  @Test
  void putIfRevision_unchangedRow_storesAndIncrementsTheRevision() {
    table.put(expiring(KEY, "first", START.plusSeconds(5)));
    Row read = table.get(KEY).orElseThrow();

    assertThat(table.putIfRevision(read.with("second", 2))).isTrue();
    assertThat(table.get(KEY))
        .contains(new Row(KEY, "second", 2, Optional.of(START.plusSeconds(5)), 2));

    Row again = table.get(KEY).orElseThrow();
    assertThat(table.putIfRevision(new Row(KEY, "third", 2, Optional.empty(), again.revision())))
        .isTrue();
    assertThat(table.get(KEY)).contains(new Row(KEY, "third", 2, Optional.empty(), 3));
  }

  @Test
  void putIfRevision_rowChangedSince_changesNothing() {
    table.put(row(KEY, "first"));
    Row read = table.get(KEY).orElseThrow();
    table.put(row(KEY, "theirs"));

    assertThat(table.putIfRevision(read.with("mine", 1))).isFalse();
    assertThat(table.get(KEY)).contains(new Row(KEY, "theirs", 1, Optional.empty(), 2));
  }

  @Test
  void putIfRevision_rowDeletedSince_storesNothing() {
    table.put(row(KEY, "first"));
    Row read = table.get(KEY).orElseThrow();
    table.delete(KEY);

    assertThat(table.putIfRevision(read.with("mine", 1))).isFalse();
    assertThat(table.get(KEY)).isEmpty();
  }

  @Test
  void putIfRevision_rowExpiredSince_storesNothing() {
    table.put(expiring(KEY, "first", START.plusSeconds(1)));
    Row read = table.get(KEY).orElseThrow();
    clock.now = START.plusSeconds(1);

    assertThat(table.putIfRevision(new Row(KEY, "mine", 1, Optional.empty(), read.revision())))
        .isFalse();
    assertThat(table.get(KEY)).isEmpty();
  }

  @Test
  void putIfRevision_rowNeverRead_storesNothing() {
    assertThat(table.putIfRevision(row(KEY, "mine"))).isFalse();
    table.put(row(KEY, "theirs"));

    assertThat(table.putIfRevision(row(KEY, "mine"))).isFalse();
    assertThat(body(KEY)).contains("theirs");
  }

  @Test
  void delete_removesThatRowOnly() {
    Key other = new Key(KEY.partition(), "HEAD2");
    table.put(row(KEY, "gone"));
    table.put(row(other, "stays"));

    table.delete(KEY);
    table.delete(new Key("EDITION#2026-02-21", "HEAD2"));

    assertThat(table.get(KEY)).isEmpty();
    assertThat(body(other)).contains("stays");
  }

  @Test
  void row_atItsExpiry_isGone() {
    Key other = new Key(KEY.partition(), "PLAN");
    table.put(expiring(KEY, "short", START.plusSeconds(10)));
    table.put(row(other, "long"));

    clock.now = START.plusMillis(9_999);
    assertThat(table.get(KEY)).isPresent();
    assertThat(sorts(KEY.partition(), "")).containsExactly("HEAD", "PLAN");

    clock.now = START.plusSeconds(10);
    assertThat(table.get(KEY)).isEmpty();
    assertThat(sorts(KEY.partition(), "")).containsExactly("PLAN");
  }

  @Test
  void put_rowAlreadyExpired_isNeverSeen() {
    table.put(expiring(KEY, "late", START));

    assertThat(table.get(KEY)).isEmpty();
    assertThat(table.query(KEY.partition(), "")).isEmpty();
  }

  @Test
  void query_prefix_givesWholeRowsOfThatPartitionOnly() {
    table.put(row(new Key("ITEMS#a", "ITEM#2"), "two"));
    table.put(expiring(new Key("ITEMS#a", "ITEM#1"), "one", START.plusSeconds(5)));
    table.put(row(new Key("ITEMS#a", "ITEM#1"), "one again"));
    table.put(row(new Key("ITEMS#a", "ITEM"), "shorter than the prefix"));
    table.put(row(new Key("ITEMS#a", "ITEN#1"), "beside the prefix"));
    table.put(row(new Key("ITEMS#ab", "ITEM#3"), "another partition"));

    assertThat(table.query("ITEMS#a", "ITEM#"))
        .containsExactly(
            new Row(new Key("ITEMS#a", "ITEM#1"), "one again", 1, Optional.empty(), 2),
            new Row(new Key("ITEMS#a", "ITEM#2"), "two", 1, Optional.empty(), 1));
    assertThat(table.query("ITEMS#c", "ITEM#")).isEmpty();
    assertThat(table.query("ITEMS#c", "")).isEmpty();
  }

  @Test
  void query_prefix_isLiteral() {
    // Wildcards of other query languages, both cases, the limits of Unicode's planes.
    List<String> prefixes =
        List.of(
            "",
            "a",
            "A",
            "a%",
            "a_",
            "a#",
            "a*",
            "a?",
            "a\\",
            "a'",
            "a\"",
            "a[",
            "%",
            "_",
            "#",
            "\uD7FF",
            "é",
            "\uDBFF\uDFFF",
            "a\uDBFF\uDFFF");
    List<String> sorts =
        Stream.concat(
                prefixes.stream().filter(prefix -> !prefix.isEmpty()),
                Stream.of("b", "\uE000", "e\u0301"))
            .flatMap(start -> Stream.of(start, start + "b", start + "\uDBFF\uDFFFb"))
            .distinct()
            .toList();
    sorts.forEach(sort -> table.put(row(new Key("SEEN#rss", sort), "{}")));

    assertThat(prefixes)
        .allSatisfy(
            prefix ->
                assertThat(sorts("SEEN#rss", prefix))
                    .containsExactlyInAnyOrderElementsOf(
                        sorts.stream().filter(sort -> sort.startsWith(prefix)).toList()));
    assertThat(sorts("SEEN#rss", "absent")).isEmpty();
  }

  @Test
  void query_order_isThatOfUtf8Bytes() {
    // In UTF-16 order the emoji's surrogates would come before the full-width forms.
    List<String> ordered =
        List.of(
            " ", "0", "10", "2", "A", "Z", "a", "aa", "b", "é", "中", "\uE000", "～", "\uFFFD", "😀",
            "😀a", "𠮷");
    ordered.reversed().forEach(sort -> table.put(row(new Key("SEEN#rss", sort), "{}")));

    assertThat(sorts("SEEN#rss", "")).containsExactlyElementsOf(ordered);
  }

  @Test
  void query_moreThanOneMegabyte_givesEveryRowInOrder() {
    List<Row> stored =
        IntStream.range(0, 40)
            .mapToObj(n -> row(new Key("ITEMS#a", "ITEM#%02d".formatted(n)), large(n)))
            .toList();
    stored.forEach(table::put);

    List<Row> read = table.query("ITEMS#a", "ITEM#");

    assertThat(read).extracting(Row::key).containsExactlyElementsOf(keys(stored));
    assertThat(read).extracting(Row::body).containsExactlyElementsOf(bodies(stored));
    assertThat(table.query("ITEMS#a", "ITEM#1")).hasSize(10);
    assertThat(table.query("ITEMS#a", "")).hasSize(40);
  }

  @Test
  void query_megabytesOfExpiredRows_givesTheRowsAmongThem() {
    for (int n = 0; n < 30; n++) {
      table.put(expiring(new Key("ITEMS#a", "ITEM#%02d".formatted(n)), large(n), START));
    }
    table.put(row(new Key("ITEMS#a", "ITEM#14"), "amid"));
    table.put(row(new Key("ITEMS#a", "ITEM#30"), "behind"));

    assertThat(table.query("ITEMS#a", "")).extracting(Row::body).containsExactly("amid", "behind");
  }

  @Test
  void put_largestRow_isStored_oneByteMoreIsRefused() {
    Key key = new Key("分".repeat(600), "é".repeat(512));
    int free = Row.MAX_BYTES - 100 - 1800 - 1024;
    String body = "é".repeat(free / 2 - 1) + "x".repeat(2 + free % 2);
    Instant expires = Instant.parse("9999-12-31T23:59:59Z");

    table.put(new Row(key, body, Integer.MAX_VALUE, Optional.of(expires)));
    assertThat(table.get(key))
        .contains(new Row(key, body, Integer.MAX_VALUE, Optional.of(expires), 1));
    assertThat(table.putIfRevision(table.get(key).orElseThrow())).isTrue();
    assertThat(table.query(key.partition(), "é")).extracting(Row::body).containsExactly(body);

    assertThatThrownBy(() -> row(key, body + "x"))
        .isInstanceOf(RowTooLargeException.class)
        .hasMessageContaining(String.valueOf(Row.MAX_BYTES + 1));
  }

  @Test
  void put_longestKey_isStored_oneByteMoreIsRefused() {
    Key longest = new Key("é".repeat(1024), "中".repeat(341) + "x");

    table.put(row(longest, "{}"));
    assertThat(table.get(longest)).isPresent();
    assertThat(table.query(longest.partition(), longest.sort())).hasSize(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Key(longest.partition() + "x", "s"))
        .withMessageContaining("2049");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Key("p", longest.sort() + "x"))
        .withMessageContaining("1025");
  }

  @Test
  void putIfAbsent_manyWritersAtOnce_oneWins() throws Exception {
    List<Boolean> stored = atOnce(50, n -> () -> table.putIfAbsent(row(KEY, "writer " + n)));

    assertThat(stored).containsOnlyOnce(true);
    assertThat(table.get(KEY))
        .contains(new Row(KEY, "writer " + stored.indexOf(true), 1, Optional.empty(), 1));
  }

  @Test
  void putIfAbsent_manyWritersOverAnExpiredRow_oneWins() throws Exception {
    table.put(expiring(KEY, "old", START));

    List<Boolean> stored = atOnce(50, n -> () -> table.putIfAbsent(row(KEY, "writer " + n)));

    assertThat(stored).containsOnlyOnce(true);
    assertThat(body(KEY)).contains("writer " + stored.indexOf(true));
  }

  @Test
  void putIfRevision_manyWritersAtOnce_noneIsLost() throws Exception {
    table.put(row(KEY, "0"));

    atOnce(
        16,
        n ->
            () -> {
              for (int time = 0; time < 5; time++) {
                countUp(table, KEY);
              }
              return true;
            });

    assertThat(table.get(KEY)).contains(new Row(KEY, "80", 1, Optional.empty(), 81));
  }

  @Test
  void put_manyWritersAtOnce_everyRowAndRevisionCounts() throws Exception {
    atOnce(
        40,
        n ->
            () -> {
              table.put(row(new Key("ITEMS#a", "ITEM#%02d".formatted(n)), "body " + n));
              table.put(row(KEY, "writer " + n));
              return table.query("ITEMS#a", "").size();
            });

    assertThat(table.query("ITEMS#a", ""))
        .extracting(Row::body)
        .containsExactlyElementsOf(IntStream.range(0, 40).mapToObj(n -> "body " + n).toList());
    assertThat(table.get(KEY).orElseThrow().revision()).isEqualTo(40);
  }

  /** Adds one to the number in the row's body, retrying while others change it. */
  protected static void countUp(Table table, Key key) {
    Row read;
    do {
      read = table.get(key).orElseThrow();
    } while (!table.putIfRevision(read.with(String.valueOf(Integer.parseInt(read.body()) + 1), 1)));
  }

  /**
   * Runs each task on a virtual thread, all started together, and returns their results in order.
   */
  public static <T> List<T> atOnce(int count, IntFunction<Callable<T>> task)
      throws InterruptedException, ExecutionException {
    CountDownLatch ready = new CountDownLatch(count);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        Callable<T> work = task.apply(n);
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return work.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  private Optional<String> body(Key key) {
    return table.get(key).map(Row::body);
  }

  private List<String> sorts(String partition, String prefix) {
    return table.query(partition, prefix).stream().map(row -> row.key().sort()).toList();
  }

  private static List<Key> keys(List<Row> rows) {
    return rows.stream().map(Row::key).toList();
  }

  private static List<String> bodies(List<Row> rows) {
    return rows.stream().map(Row::body).toList();
  }

  private static Row row(Key key, String body) {
    return new Row(key, body, 1, Optional.empty());
  }

  private static Row expiring(Key key, String body, Instant expires) {
    return new Row(key, body, 1, Optional.of(expires));
  }

  private static String large(int n) {
    String line = "body " + n + " ";
    return line.repeat(100_000 / line.getBytes(UTF_8).length);
  }

  private static final class Clock implements InstantSource {
    private volatile Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }
  }
}
