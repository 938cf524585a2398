package ainews.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @Test
  void packaged_hasThirteenSubredditsAndTheFeedsOfLabsAndChineseMedia() {
    Settings settings = SettingsReader.packaged();

    assertThat(settings.sources().reddit().subreddits()).hasSize(13).doesNotHaveDuplicates();
    assertThat(settings.sources().rss().feeds())
        .extracting(Settings.Feed::name)
        .contains("OpenAI", "量子位");
    assertThat(settings.http().read()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void fileWithOneSetting_keepsAllOthersAsPackaged() {
    Settings settings = SettingsReader.read("edition: {zone: Asia/Shanghai}", "mine.yaml");

    assertThat(settings.edition().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(settings.edition().stories())
        .isEqualTo(SettingsReader.packaged().edition().stories());
  }

  @Test
  void emptyFile_isThePackagedSettings() {
    assertThat(SettingsReader.read("# nothing yet\n", "mine.yaml"))
        .isEqualTo(SettingsReader.packaged());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'edition:\n  stories: many'|2|edition.stories",
        "'edition:\n  zone: Mars/Olympus'|2|edition.zone",
        "'edition:\n  top: 2\n  storys: 3'|3|no such setting; there are",
        "'edition:\n  top: 9'|2|three top stories at most",
        "'http:\n  read: -PT1S'|2|a time above zero",
        "'sources:\n  reddit:\n    subreddits: []'|3|at least one is needed",
        "'sources:\n  rss:\n    feeds:\n      - {name: a, url: \"https://example.org/\"}\n      - {name: b, url: \"ftp://example.org/\"}'|5|http or https",
        "'sources:\n  hackernews:\n    points:'|3|needs a value",
        "'a: [1'|1|expected"
      })
  void badSetting_isToldWithItsLine(String yaml, int line, String told) {
    assertThatThrownBy(() -> SettingsReader.read(yaml, "mine.yaml"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("mine.yaml, line " + line + ": ")
        .hasMessageContaining(told);
  }

  @Test
  void missingFile_isToldByItsName() {
    assertThatThrownBy(() -> SettingsReader.read(Path.of("no-such-settings.yaml")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("no-such-settings.yaml is not there");
  }

  @Test
  void secretsAsText_showNoValue() {
    assertThat(Secrets.of(java.util.Map.of("X_BEARER_TOKEN", "hush")).toString())
        .doesNotContain("hush");
  }
}
