package ainews.devtools.failure;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.FileSiteStore;
import ainews.local.SampleDay;
import ainews.local.SqliteTable;
import ainews.local.replay.Replay;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills the process before its first write and after others, and makes the day again with the table
 * file and the bucket folder that it left.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledProcessTest {
  /** Matches files that link to days. */
  private static final Pattern INDEX =
      Pattern.compile(
          "((zh|en)/)?(index\\.html|archive/.*|category/.*|topic/.*|(feed|stories)\\..*|search/2.*)"
              + "|sitemap.*|search/months\\.json");

  private static final Pattern OF_THE_DAY = Pattern.compile("(.*/)?" + SmallDay.DATE + "/.*");
  private static final int SIGKILL = 128 + 9;

  @TempDir private static Path work;
  private static Path killed;
  private static int writes;
  private static List<Integer> points;
  private static Map<String, String> site;
  private static Map<SourceId, List<Item>> items;
  private static Replay replay;
  private static Settings settings;

  @BeforeAll
  static void kill() throws Exception {
    killed = Files.createDirectory(work.resolve("killed"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRuns.class.getName(),
                killed.toString(),
                SmallDay.answers().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      writes = Integer.parseInt(output.readLine());
      points =
          Stream.concat(
                  Stream.of(output.readLine().split(" ")).map(Integer::valueOf), Stream.of(writes))
              .toList();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(SIGKILL);
    replay = Replay.open(SmallDay.answers());
    settings = SmallDay.settings(replay);
    Path whole = killed.resolve(KilledRuns.WHOLE);
    site = SampleDay.site(whole);
    try (SqliteTable table = SmallDay.table(whole)) {
      items = items(table);
    }
  }

  @AfterAll
  static void close() {
    replay.close();
  }

  @Test
  void undisturbedRun_hasItemsOfEverySource() throws Exception {
    assertThat(writes).isGreaterThan(40);
    assertThat(site).hasSize(71);
    assertThat(items.values().stream().mapToInt(List::size).sum()).isEqualTo(13);
    try (SqliteTable table = SmallDay.table(killed.resolve(KilledRuns.WHOLE))) {
      assertEdition(new EditionStore(table), 1);
    }
  }

  @Test
  void killedAtAWrite_thenContinued_givesTheSameDay() throws Exception {
    for (int write : points) {
      Path folder = copy(write, "same");
      try (SqliteTable table = SmallDay.table(folder);
          FileSiteStore files = FileSiteStore.in(folder)) {
        Stack stack = new Stack(table, files, settings, replay.network());
        assertLeft(stack, folder, write);
        stack.make(KilledRuns.EXECUTION);
        assertWhole(stack, table, folder, write, 1);

        JsonNode other = stack.make(SmallDay.DATE, "other", false);
        assertThat(other.path("claimed").asBoolean(true)).isFalse();
        assertWhole(stack, table, folder, write, 1);
      }
    }
  }

  /** On a laptop, every start is a new execution. */
  @Test
  void killedAtAWrite_thenMadeByANewExecution_givesTheSameDay() throws Exception {
    for (int write : points) {
      Path folder = copy(write, "other");
      try (SqliteTable table = SmallDay.table(folder);
          FileSiteStore files = FileSiteStore.in(folder)) {
        Stack stack = new Stack(table, files, settings, replay.network());
        int planned = stack.editions().plans(SmallDay.DATE).size();
        stack.make("other");
        assertWhole(stack, table, folder, write, planned + 1);
      }
    }
  }

  /** Asserts the state after the kill: no index links to a half-written day. */
  private static void assertLeft(Stack stack, Path folder, int write) throws IOException {
    Map<String, String> left = SampleDay.site(folder);
    if (left.keySet().stream().anyMatch(INDEX.asMatchPredicate())) {
      assertThat(left.keySet())
          .as("write %d", write)
          .containsAll(site.keySet().stream().filter(OF_THE_DAY.asMatchPredicate()).toList());
    }
    boolean done = write == writes;
    assertThat(stack.look().published()).isEqualTo(done);
    assertThat(Alarms.ringing(stack.metrics())).isEqualTo(done ? Set.of() : Set.of("NoEdition"));
  }

  private static void assertWhole(
      Stack stack, SqliteTable table, Path folder, int write, int revision) throws IOException {
    assertThat(SampleDay.site(folder)).as("write %d", write).isEqualTo(site);
    assertThat(items(table)).as("write %d", write).isEqualTo(items);
    assertThat(stack.editions().plans(SmallDay.DATE)).hasSize(revision);
    assertEdition(stack.editions(), revision);
    assertThat(stack.look().published()).isTrue();
    assertThat(Alarms.ringing(stack.metrics())).as("write %d", write).isEqualTo(Set.of());
  }

  private static void assertEdition(EditionStore editions, int revision) {
    assertThat(editions.head(SmallDay.DATE)).contains(revision);
    assertThat(editions.catalogue().index().months().values()).containsExactly(1);
    Edition edition = editions.publishedEdition(SmallDay.DATE).orElseThrow();
    assertThat(edition.stories()).hasSize(SmallDay.STORIES);
    assertThat(edition.sourceReports())
        .extracting(SourceReport::source)
        .containsExactlyElementsOf(SmallDay.SOURCES);
    assertThat(edition.sourceReports())
        .allSatisfy(
            outcome -> {
              assertThat(outcome.state()).isEqualTo(SourceReport.State.ANSWERED);
              assertThat(outcome.kept()).isEqualTo(items.get(outcome.source()).size());
              assertThat(edition.used(outcome.source())).isEqualTo(outcome.kept());
            });
  }

  private static Map<SourceId, List<Item>> items(SqliteTable table) {
    ItemStore store = new ItemStore(table, SmallDay.CLOCK);
    Map<SourceId, List<Item>> items = new TreeMap<>();
    SmallDay.SOURCES.forEach(source -> items.put(source, store.list(SmallDay.DATE, source)));
    return items;
  }

  private static Path copy(int write, String name) throws IOException {
    Path from = killed.resolve(write == writes ? KilledRuns.WHOLE : Integer.toString(write));
    Path to = work.resolve(name + "-" + write);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
