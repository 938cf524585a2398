package ainews.devtools.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void allLimitsMet_exitsWith0() throws Exception {
    int code =
        run(
            Measurement.atMost("time", 1.3, 1.3, "s"),
            Measurement.atLeast("speed", 20, 20, "MB/s"),
            Measurement.below("memory", 399, 400, "MB"));

    assertThat(code).isZero();
    assertThat(printed.toString(UTF_8).lines().skip(1))
        .hasSize(3)
        .allMatch(line -> line.endsWith(" PASS"));
  }

  @Test
  void oneLimitMissed_exitsWith1AndPrintsTheOthers() throws Exception {
    int code =
        run(
            Measurement.atMost("time", 1.31, 1.3, "s"),
            Measurement.atLeast("speed", 25, 20, "MB/s"));

    assertThat(code).isEqualTo(1);
    assertThat(printed.toString(UTF_8).lines().skip(1))
        .satisfiesExactly(
            line -> assertThat(line).matches("some: time +1\\.31 s +at most 1\\.30 s +FAIL"),
            line -> assertThat(line).matches("some: speed +25 MB/s +at least 20 MB/s +PASS"));
  }

  @Test
  void limitsJustMissed_fail() {
    assertThat(Measurement.below("memory", 400, 400, "MB").fails()).isTrue();
    assertThat(Measurement.atLeast("speed", 19.99, 20, "MB/s").fails()).isTrue();
  }

  @Test
  void figureWithoutLimit_neitherPassesNorFails() throws Exception {
    int code =
        run(Measurement.noted("cold", 99, "s"), Measurement.notMeasured("memory", "below 400 MB"));

    assertThat(code).isZero();
    assertThat(printed.toString(UTF_8))
        .containsPattern("(?m)^some: cold +99 s$")
        .containsPattern("(?m)^some: memory +not measured +below 400 MB$");
  }

  private int run(Measurement... figures) throws Exception {
    Benchmark some =
        new Benchmark() {
          @Override
          public String name() {
            return "some";
          }

          @Override
          public List<Measurement> run() {
            return List.of(figures);
          }
        };
    return BenchCommand.run(List.of(some), new PrintStream(printed, true, UTF_8));
  }
}
