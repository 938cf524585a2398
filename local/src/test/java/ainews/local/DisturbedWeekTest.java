package ainews.local;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.FailingModel.Failure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A week whose model fails and whose runs end early. Each day is made again the same morning, one
 * day is made late, and in the end all days are made twice more.
 *
 * <p>The model is well again before the next day is made: what is missing in an edition by then, a
 * later day may report, and no day reports it a second time.
 */
@Execution(ExecutionMode.CONCURRENT)
class DisturbedWeekTest {
  private static final LocalDate LATE = Week.FIRST.plusDays(3);

  /** About as many writes as a day has. */
  private static final int WRITES = 90;

  private static Map<String, String> site;
  private static Map<String, String> rows;

  @BeforeAll
  static void makeUndisturbed() throws Exception {
    try (FailingModel model = new FailingModel(0)) {
      Week week = new Week(model);
      makeDays(week, model, Optional.empty());
      makeAgain(week, model);
      site = week.site();
      rows = week.rows();
      assertThat(model.asked()).containsOnlyKeys("desk", "write", "rewrite", "overview");
      assertThat(week.edition(LATE).stories()).anyMatch(story -> story.isWritten());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void disturbedWeek_endsLikeTheUndisturbed(long seed) throws Exception {
    try (FailingModel model = new FailingModel(seed)) {
      Week week = new Week(model);
      int crashes = makeDays(week, model, Optional.of(new Random(seed)));
      assertThat(crashes).as("runs that ended early").isGreaterThan(6);
      assertThat(model.failures()).containsExactlyInAnyOrder(Failure.values());
      makeAgain(week, model);
      assertThat(week.site()).isEqualTo(site);
      assertThat(week.rows()).as("rows with the failed revisions").isNotEqualTo(rows);
      assertThat(lasting(week.rows())).isEqualTo(lasting(rows));
    }
  }

  /**
   * Makes each day twice on one morning: while the model fails, in a run that ends early and is
   * continued, and when the model is well again.
   *
   * @param random chooses the writes at which runs end; absent for a week without failures
   * @return how many runs ended early
   */
  private static int makeDays(Week week, FailingModel model, Optional<Random> random)
      throws IOException, InterruptedException {
    List<LocalDate> days = new ArrayList<>(Week.DAYS);
    days.remove(LATE);
    days.add(LATE);
    int crashes = 0;
    for (LocalDate day : days) {
      LocalDate morning = day.equals(LATE) ? Week.DAYS.getLast() : day;
      for (int run = 1; run <= 2 && random.isPresent(); run++) {
        model.start(false);
        crashes += crashes(week, day, morning, random.get()) ? 1 : 0;
      }
      model.start(random.isEmpty());
      week.make(day, morning, "daily " + day);
      model.start(true);
      week.make(day, morning, "second " + day);
    }
    return crashes;
  }

  /** Makes a day until one of its writes fails; returns whether there were so many. */
  private static boolean crashes(Week week, LocalDate day, LocalDate morning, Random random)
      throws InterruptedException {
    week.table().fail(random.nextInt(WRITES), random.nextBoolean());
    try {
      week.make(day, morning, "daily " + day);
      return false;
    } catch (FaultyTable.Fault | IllegalStateException e) {
      assertThat(e.getCause() == null ? e : e.getCause()).isInstanceOf(FaultyTable.Fault.class);
      return true;
    } finally {
      week.table().fail(-1, false);
    }
  }

  /** Makes all days twice: at first, later days may come to name the late one's stories. */
  private static void makeAgain(Week week, FailingModel model)
      throws IOException, InterruptedException {
    model.start(true);
    makeAll(week, "third ");
    Map<String, Integer> asked = model.asked();
    makeAll(week, "fourth ");
    assertThat(model.asked()).as("questions by task, none asked again").isEqualTo(asked);
  }

  private static void makeAll(Week week, String execution) throws InterruptedException {
    for (LocalDate day : Week.DAYS) {
      week.make(day, Week.DAYS.getLast(), execution + day);
    }
  }

  /**
   * All rows except those that failures leave for good: a day's first revision, which was published
   * while the model failed, and answers to questions that were asked only then. Cost is not among
   * them, since the model reports none.
   */
  private static Map<String, String> lasting(Map<String, String> all) {
    Map<String, String> lasting = new TreeMap<>(all);
    lasting
        .keySet()
        .removeIf(
            key ->
                key.matches("EDITION#[-\\d]+#1 .*")
                    || key.startsWith("TEXT#") && !rows.containsKey(key));
    return lasting;
  }
}
