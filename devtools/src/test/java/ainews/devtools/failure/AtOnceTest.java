package ainews.devtools.failure;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.devtools.flow.Functions;
import ainews.local.FileSiteStore;
import ainews.local.SampleDay;
import ainews.local.SqliteTable;
import ainews.local.replay.Replay;
import ainews.shared.Points;
import ainews.shared.edition.Edition;
import ainews.shared.edition.SourceReport;
import ainews.shared.settings.Settings;
import ainews.shared.table.TableContract;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events delivered twice, and executions that race for one day. */
class AtOnceTest {
  private static final int ROUNDS = Points.rounds(5, 2);

  @TempDir private Path work;
  private static Map<String, String> site;
  private Replay replay;
  private Settings settings;

  /** One round on a fresh stack. */
  @FunctionalInterface
  private interface Round {
    void run(Stack stack, Path folder) throws Exception;
  }

  @BeforeEach
  void makeOneAlone() throws Exception {
    replay = Replay.open(SmallDay.answers());
    settings = SmallDay.settings(replay);
    if (site != null) {
      return;
    }
    inFolder(
        "alone",
        (stack, folder) -> {
          stack.make("alone");
          site = SampleDay.site(folder);
        });
  }

  @AfterEach
  void close() {
    replay.close();
  }

  @Test
  void everyEventTwiceAtOnce_givesTheSameResult() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      inFolder(
          "twice-" + round,
          (stack, folder) -> {
            AtomicInteger events = new AtomicInteger();
            stack.around(functions -> twice(functions, events));
            stack.make("daily");
            assertThat(events).hasValue(3 + SmallDay.SOURCES.size());
            assertOne(stack, folder, 1);
          });
    }
  }

  @Test
  void everyEventRepeatedLater_changesNothing() throws Exception {
    inFolder(
        "late",
        (stack, folder) -> {
          List<Callable<JsonNode>> again = new ArrayList<>();
          stack.around(
              functions ->
                  (name, payload) -> {
                    synchronized (again) {
                      again.add(() -> functions.invoke(name, payload));
                    }
                    return functions.invoke(name, payload);
                  });
          stack.make("daily");
          for (Callable<JsonNode> event : again.reversed()) {
            event.call();
          }
          assertOne(stack, folder, 1);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void executionsOfOneDay_oneMakesItAndTheOthersStop(int count) throws Exception {
    inFolder(
        "claimed",
        (stack, folder) -> {
          List<JsonNode> ends =
              TableContract.atOnce(
                  count, n -> () -> stack.make(SmallDay.DATE, "daily-" + n, false));
          assertThat(ends).filteredOn(end -> end.has("url")).hasSize(1);
          assertThat(ends)
              .filteredOn(end -> end.path("claimed").isBoolean())
              .hasSize(count - 1)
              .allMatch(end -> !end.path("claimed").asBoolean());
          assertOne(stack, folder, 1);
        });
  }

  @Test
  void executionsThatMakeItAgain_areRevisionsAndTheLastIsPublished() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      inFolder(
          "again-" + round,
          (stack, folder) -> {
            List<JsonNode> ends =
                TableContract.atOnce(2, n -> () -> stack.make(SmallDay.DATE, "daily-" + n, true));
            assertThat(ends).allMatch(end -> end.has("url"));
            assertOne(stack, folder, 2);
          });
    }
  }

  /** Asserts that there is one complete edition and no alarm. */
  private void assertOne(Stack stack, Path folder, int revision) throws Exception {
    assertThat(SampleDay.site(folder)).isEqualTo(site);
    assertThat(stack.editions().plans(SmallDay.DATE)).hasSize(revision);
    assertThat(stack.editions().head(SmallDay.DATE)).contains(revision);
    assertThat(stack.editions().catalogue().index().months().values()).containsExactly(1);
    for (int each = 1; each <= revision; each++) {
      Edition edition = stack.editions().edition(SmallDay.DATE, each);
      assertThat(edition.stories()).hasSize(SmallDay.STORIES);
      assertThat(edition.sourceReports())
          .hasSize(SmallDay.SOURCES.size())
          .allMatch(outcome -> outcome.state() == SourceReport.State.ANSWERED);
    }
    assertThat(stack.look().published()).isTrue();
    assertThat(Alarms.ringing(stack.metrics())).isEmpty();
  }

  private static Functions twice(Functions functions, AtomicInteger events) {
    return (name, payload) -> {
      events.incrementAndGet();
      List<JsonNode> answers = TableContract.atOnce(2, n -> () -> functions.invoke(name, payload));
      assertThat(answers.getFirst()).isEqualTo(answers.getLast());
      return answers.getFirst();
    };
  }

  private void inFolder(String name, Round round) throws Exception {
    Path folder = Files.createDirectory(work.resolve(name));
    try (SqliteTable table = SmallDay.table(folder);
        FileSiteStore files = FileSiteStore.in(folder)) {
      round.run(new Stack(table, files, settings, replay.network()), folder);
    }
  }
}
