package ainews.devtools.bench;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.devtools.packaged.PackagedDay;
import ainews.devtools.packaged.Room;
import ainews.local.SampleDay;
import ainews.local.replies.ConverseStub;
import ainews.summarise.prompt.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That every function has room on a large day: each from its zip, in a Java machine that believes
 * it has no more memory than the template gives it.
 */
@Tag("dynamodb-local")
class LargestDayIT {
  @TempDir private Path work;

  /** 719 posts of X alone, and a model that writes at the length which is asked for. */
  @Test
  void largestReplay_leavesRoom() throws Exception {
    Path replay = SampleDay.project().getParent().resolve("shared/replay/2026-04-30");
    if (!Files.exists(replay) && "true".equals(System.getenv("CI"))) {
      fail("the replays are not beside the checkout");
    }
    assumeTrue(Files.exists(replay), "the replays are not beside the checkout");
    LongWriter writer = new LongWriter(Duration.ZERO);
    ConverseStub models = ConverseStub.answering(writer::reply, Tokens::of);
    try (PackagedDay day = PackagedDay.open(replay, work, models)) {
      day.make();
      Room.require(day, replay.getFileName().toString());
    }
  }
}
