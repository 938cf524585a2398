package ainews.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.local.SampleDay;
import ainews.shared.edition.SourceId;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That what is measured is the real thing; how fast it is depends on the machine. */
class BenchmarksTest {
  @Test
  void fetch_everySourceAnswersAndKeepsItems() throws Exception {
    FetchTimes times = FetchBenchmark.make(SampleDay.bundled(), 0);

    assertThat(times.kept())
        .containsOnlyKeys(Stream.of(SourceId.values()).map(SourceId::toString).toList())
        .allSatisfy((source, kept) -> assertThat(kept).as(source).isPositive());
  }

  @ParameterizedTest
  @EnumSource
  void parse_bodiesOfTheSampleDayMakeItems(ParseCorpus.Format format) throws IOException {
    assertThat(ParseCorpus.of(format, SampleDay.bundled()))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(body -> assertThat(body.parse().items()).isNotEmpty());
  }

  @Test
  void parse_readsWhatTheRoundsPrint() {
    assertThat(ChildJava.figures("feeds\t21.50\njson\t80.00\n"))
        .isEqualTo(Map.of("feeds", 21.5, "json", 80.0));
  }

  @Test
  void write_everyStoryIsAskedForAndPaid() throws Exception {
    Path day = SampleDay.bundled();
    Settings settings = SettingsReader.read(day.resolve("settings.yaml"));
    WriteBenchmark.Written written = WriteBenchmark.write(day, settings, Duration.ZERO);

    assertThat(written.stories()).isGreaterThan(30);
    assertThat(written.questions()).containsKeys("write", "relevance");
    assertThat(written.questions().get("write")).isBetween(6, 16);
    assertThat(written.input()).isGreaterThan(written.output());
    assertThat(written.output()).isGreaterThan(written.stories() * 200L);
  }
}
