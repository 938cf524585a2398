package ainews.devtools.bench;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.devtools.converse.ConverseStub;
import ainews.devtools.packaged.PackagedDay;
import ainews.devtools.packaged.SpareCapacity;
import ainews.local.SampleDay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every function has spare memory and time on a large day. Each runs from its zip, in a JVM limited
 * to the memory that the template gives it.
 */
@Tag("dynamodb-local")
class LargestDayIT {
  @TempDir private Path work;

  /** The day has 719 posts of X alone; the model writes texts of the requested length. */
  @Test
  void largestReplay_leavesSpareMemoryAndTime() throws Exception {
    Path replay = SampleDay.project().getParent().resolve("shared/replay/2026-04-30");
    if (!Files.exists(replay) && "true".equals(System.getenv("CI"))) {
      fail("the folder of replays is not beside the checkout");
    }
    assumeTrue(Files.exists(replay), "the folder of replays is not beside the checkout");
    LongWriter writer = new LongWriter(Duration.ZERO);
    ConverseStub models = ConverseStub.answering(writer);
    try (PackagedDay day = PackagedDay.open(replay, work, models)) {
      day.make();
      SpareCapacity.require(day, replay.getFileName().toString());
    }
  }
}
