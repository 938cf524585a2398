package ainews.devtools.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.devtools.emulate.Emulator;
import ainews.local.SampleDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions and floors start and answer. How fast they are depends on the machine. */
class StartBenchmarkIT {
  private static final String HOME = "ainews.home";

  private static String homeBefore;
  private static Map<String, StartBenchmark.Pair> pairs;

  @TempDir private static Path work;

  @BeforeAll
  static void unpack() throws IOException {
    homeBefore = System.getProperty(HOME);
    System.setProperty(HOME, SampleDay.project().toString());
    pairs = StartBenchmark.pairs(work);
  }

  @AfterAll
  static void restoreHome() {
    if (homeBefore == null) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, homeBefore);
    }
  }

  @Test
  void everyZip_hasAMeasuredFunction() {
    assertThat(pairs.values().stream().map(pair -> pair.function().zip()))
        .containsExactlyInAnyOrderElementsOf(
            Emulator.template().functions().stream()
                .map(function -> function.zip())
                .distinct()
                .toList());
  }

  @Test
  void functionAndFloor_answer() throws Exception {
    for (StartBenchmark.Pair pair : pairs.values()) {
      assertThat(StartBenchmark.seconds(pair.function(), pair.root(), work)).isPositive();
      assertThat(StartBenchmark.seconds(pair.floor(), pair.floorRoot(), work)).isPositive();
    }
    // Neither may need a class that the zip lacks.
    assertThat(Files.readString(work.resolve("log"))).doesNotContain("NoClassDefFoundError");
  }
}
