package ainews.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ainews.shared.sources.RedditSettings;
import ainews.shared.sources.RssSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  @Test
  void packaged_hasThirteenSubredditsAndTheFeedsOfLabsAndChineseMedia() {
    Settings settings = SettingsReader.packaged();

    assertThat(settings.sources().get(RedditSettings.class).subreddits())
        .hasSize(13)
        .doesNotHaveDuplicates();
    assertThat(settings.sources().get(RssSettings.class).feeds())
        .extracting(RssSettings.Feed::name)
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
        "'models:\n  write: gpt-5'|2|models.write: auto, none, bedrock:<id>",
        "'models:\n  judge: \"bedrock:\"'|2|models.judge: auto, none",
        "'models:\n  judge: openai:http://localhost:11434/v1'|2|models.judge: auto, none",
        "'models:\n  judge: \"openai:http://[x#qwen3\"'|2|models.judge: auto, none",
        "'models:\n  judge: \"openai:file:///etc/passwd#qwen3\"'|2|models.judge: auto, none",
        "'models:\n  parallel: 0'|2|models.parallel: at least 1",
        "'models:\n  budget: -1'|2|models.budget: at least 0",
        "'models:\n  post: -0.1'|2|models.post: at least 0",
        "'models:\n  timeout: PT0S'|2|models.timeout: a time above zero",
        "'models:\n  prices:\n  - {model: a, input: 1, output: -1}'|3|models.prices[0].output: at least 0",
        "'models:\n  prices:\n  - {model: a, input: 1, output: 1}\n  - {model: a, input: 2, output: 2}'|2|a has two prices",
        "'sources:\n  hackernews:\n    points:'|3|needs a value",
        "'a: [1'|1|expected"
      })
  void badSetting_isToldWithItsLine(String yaml, int line, String told) {
    assertThatThrownBy(() -> SettingsReader.read(yaml, "mine.yaml"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("mine.yaml, line " + line + ": ")
        .hasMessageContaining(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'edition:\n  stories: many'|2: edition.stories: a whole number is needed, not \"many\"",
        "'edition:\n  stories: \"45\"'|2: edition.stories: a whole number is needed, not \"45\"",
        "'edition:\n  stories: 4.7'|2: edition.stories: a whole number is needed, not 4.7",
        "'edition:\n  stories: true'|2: edition.stories: a whole number is needed, not true",
        "'edition:\n  stories: 99999999999'|2: edition.stories: the number is too large",
        "'edition:\n  zone: Mars/Phobos'|2: edition.zone: a time zone such as Asia/Shanghai is needed, not \"Mars/Phobos\"",
        "'edition:\n  zone: 8'|2: edition.zone: a time zone such as Asia/Shanghai is needed, not 8",
        "'http:\n  connect: 5'|2: http.connect: a time such as PT5S is needed, not 5",
        "'http:\n  connect: 5s'|2: http.connect: a time such as PT5S is needed, not \"5s\"",
        "'http:\n  courtesy: -PT1S'|2: http.courtesy: a time from nothing to a day is needed",
        "'http:\n  budget: PT999999999H'|2: http.budget: a time from nothing to a day is needed",
        "'http:\n  hosts: 5'|2: http.hosts: a block of settings is needed, not 5",
        "'http:\n  contact: \"a b\"'|2: http.contact: an address such as https://example.org/ is needed, not \"a b\"",
        "'sources:\n  hackernews: off'|2: sources.hackernews: a block of settings is needed, not false",
        "'sources:\n  hackernews:\n    on: 1'|3: sources.hackernews.on: true or false is needed, not 1",
        "'sources:\n  hackernews:\n    on: sometimes'|3: sources.hackernews.on: true or false is needed, not \"sometimes\"",
        "'sources:\n  reddit:\n    subreddits: LocalLLaMA'|3: sources.reddit.subreddits: a list is needed, not \"LocalLLaMA\"",
        "'sources:\n  github:\n    languages:\n    - [c]'|4: sources.github.languages[0]: a text is needed, not a list",
        "'sources:\n  twitter:\n    query: no'|3: sources.twitter.query: a text is needed, not false",
        "'sources:\n  rss:\n    feeds:\n    - name: a'|4: sources.rss.feeds[0].url: a value is needed",
        "'models:\n  budget: \"2\"'|2: models.budget: a number is needed, not \"2\"",
        "'models:\n  budget: true'|2: models.budget: a number is needed, not true",
        "'models:\n  prices: 3'|2: models.prices: a list is needed, not 3",
        "'edition: 7'|1: edition: a block of settings is needed, not 7",
        "'edition:\n\tstories: 7'|2: a tab stands where YAML takes only spaces"
      })
  void valueOfTheWrongKind_isToldInASentence(String yaml, String told) {
    assertThatThrownBy(() -> SettingsReader.read(yaml, "mine.yaml"))
        .isInstanceOf(SettingsException.class)
        .hasMessage("mine.yaml, line " + told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auto",
        "none",
        "bedrock:deepseek.v3.2",
        "bedrock:global.anthropic.claude-haiku-4-5-20251001-v1:0",
        "openai:http://localhost:11434/v1#qwen3:8b",
        "openai:https://models.example.org/v1#org/model"
      })
  void modelOfEachProvider_isAccepted(String model) {
    String yaml = "models: {write: \"" + model + "\"}";

    assertThat(SettingsReader.read(yaml, "mine.yaml").models().write()).isEqualTo(model);
  }

  @Test
  void packaged_usesWhatModelThereIsAndKnowsPrices() {
    ModelSettings models = SettingsReader.packaged().models();

    assertThat(models.write()).isEqualTo(ModelSettings.AUTO);
    assertThat(models.prices())
        .contains(
            new ModelSettings.Price(
                "deepseek.v3.2", new BigDecimal("0.62"), new BigDecimal("1.85")));
  }

  @Test
  void fileOfTenMegabytes_isRefusedByItsSizeAtOnce(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(file, "a: [" + "1, ".repeat(3_500_000) + "1]\n");

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> SettingsReader.read(file))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(file + " is larger than 1 MB"));
  }

  @Test
  void folder_isToldToBeNoFile(@TempDir Path folder) {
    assertThatThrownBy(() -> SettingsReader.read(folder))
        .isInstanceOf(SettingsException.class)
        .hasMessage(folder + " is a folder, not a file; --settings names a file of settings");
  }

  @Test
  void fileThatIsNoText_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("mine.yaml"), new byte[] {(byte) 0xc3, 0x28});

    assertThatThrownBy(() -> SettingsReader.read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(file + " is not text in UTF-8");
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
