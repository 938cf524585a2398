package ainews.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ainews.shared.edition.Category;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.json.Json;
import ainews.shared.sources.ArxivSettings;
import ainews.shared.sources.RedditSettings;
import ainews.shared.sources.RssSettings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  @Test
  void packagedSettings_haveThirteenSubredditsAndTheFeedsOfLabsAndChineseMedia() {
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
  void fileWithOneSetting_keepsThePackagedValuesOfAllOthers() {
    Settings settings = SettingsReader.read("edition: {zone: Asia/Shanghai}", "mine.yaml");

    assertThat(settings.edition().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(settings.edition().stories())
        .isEqualTo(SettingsReader.packaged().edition().stories());
  }

  @Test
  void emptyFile_givesThePackagedSettings() {
    assertThat(SettingsReader.read("# nothing yet\n", "mine.yaml"))
        .isEqualTo(SettingsReader.packaged());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'edition:\n  stories: many'|2|edition.stories",
        "'edition:\n  zone: Mars/Olympus'|2|edition.zone",
        "'edition:\n  top: 2\n  storys: 3'|3|unknown setting; known:",
        "'edition:\n  top: 9'|2|edition.top: expected at most 3, got 9",
        "'edition:\n  follow:\n    words: [Qwen, \" \"]'|3|edition.follow.words: expected words, got an empty text",
        "'edition:\n  mute:\n    topics: [a]'|3|edition.mute.topics: unknown setting; known: categories, sources, vendors, words",
        "'edition:\n  mute:\n    sources:\n    - reddit\n    - redit'|5|edition.mute.sources[1]: expected one of twitter, ",
        "'edition:\n  mute:\n    categories: [sport]'|3|edition.mute.categories[0]: expected one of models, research, ",
        "'edition:\n  weights:\n    sources:\n      redit: 1'|4|edition.weights.sources.redit: unknown setting; known: arxiv, ",
        "'edition:\n  weights:\n    words: {Qwen: 2.1}'|3|edition.weights.words: expected a factor from 0 to 2 for Qwen, got 2.1",
        "'edition:\n  weights:\n    vendors: {OpenAI: -0.1}'|3|edition.weights.vendors: expected a factor from 0 to 2",
        "'edition:\n  weights:\n    vendors: {\"\": 1}'|3|edition.weights.vendors: expected words, got an empty text",
        "'http:\n  read: -PT1S'|2|expected a duration above zero",
        "'http:\n  allowPrivate: [rsshub.lan]'|2|http.allowPrivate: expected host and port",
        "'http:\n  allowPrivate: [\"http://rsshub.lan:1200\"]'|2|http.allowPrivate: expected host and port",
        "'http:\n  allowPrivate: [\"rsshub.lan:1200/feed\"]'|2|http.allowPrivate: expected host and port",
        "'http:\n  allowPrivate: [\"*.lan:1200\"]'|2|http.allowPrivate: expected host and port",
        "'http:\n  allowPrivate: [\"rsshub.lan:0\"]'|2|http.allowPrivate: expected host and port",
        "'http:\n  proxy: http://proxy.lan'|2|http.proxy: expected host and port",
        "'http:\n  proxy: socks5://proxy.lan:1080'|2|http.proxy: expected host and port",
        "'http:\n  proxy: http://me:secret@proxy.lan:3128'|2|http.proxy: expected host and port",
        "'sources:\n  reddit:\n    subreddits: []'|3|expected at least one entry",
        "'sources:\n  rss:\n    feeds:\n      - {name: a, url: \"https://example.org/\"}\n      - {name: b, url: \"ftp://example.org/\"}'|5|http or https",
        "'models:\n  write: gpt-5'|2|models.write: expected auto, none, bedrock:<id>",
        "'models:\n  desk: \"bedrock:\"'|2|models.desk: expected auto, none",
        "'models:\n  write: none\n  relevance: nobody'|3|models.relevance: expected auto, none",
        "'models:\n  judge: [auto]'|2|models.judge: expected",
        "'models:\n  context: 100'|2|models.context: expected at least 2000, got 100",
        "'models:\n  judge: openai:http://localhost:11434/v1'|2|models.judge: expected auto, none",
        "'models:\n  judge: \"openai:http://[x#qwen3\"'|2|models.judge: expected auto, none",
        "'models:\n  judge: \"openai:file:///etc/passwd#qwen3\"'|2|models.judge: expected auto, none",
        "'models:\n  parallel: 0'|2|models.parallel: expected at least 1",
        "'models:\n  budget: -1'|2|models.budget: expected at least 0",
        "'models:\n  post: -0.1'|2|models.post: expected at least 0",
        "'models:\n  timeout: PT0S'|2|models.timeout: expected a duration above zero",
        "'models:\n  prices:\n  - {model: a, input: 1, output: -1}'|3|models.prices[0].output: expected at least 0",
        "'models:\n  prices:\n  - {model: a, input: 1, output: 1}\n  - {model: a, input: 2, output: 2}'|2|models.prices: duplicate price: a",
        "'delivery:\n- {channel: pigeon, language: en, what: top}'|2|delivery[0].channel: expected one of email, slack, discord, telegram, feishu, dingtalk, wecom, ntfy, webhook, got \"pigeon\"",
        "'delivery:\n- {channel: slack, language: en, what: top, hour: 24}'|2|delivery[0].hour: expected 0 to 23, got 24",
        "'delivery:\n- {channel: slack, language: en, what: top, stories: 0}'|2|delivery[0].stories: expected at least 1, got 0",
        "'delivery:\n- {channel: slack, language: en, what: top, topics: [a]}'|2|delivery[0].topics: unknown setting; known: categories, channel, hour, join, language, sources, stories, what",
        "'delivery:\n- {channel: slack, language: en, what: top}\n- {channel: slack, language: en, what: full}'|1|delivery: duplicate channel: slack in en",
        "'sources:\n  hackernews:\n    points:'|3|points: value missing",
        "'a: [1'|1|expected"
      })
  void invalidSetting_isReportedWithItsLine(String yaml, int line, String message) {
    assertThatThrownBy(() -> SettingsReader.read(yaml, "mine.yaml"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("mine.yaml, line " + line + ": ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'edition:\n  stories: many'|2: edition.stories: expected a whole number, got \"many\"",
        "'edition:\n  stories: \"45\"'|2: edition.stories: expected a whole number, got \"45\"",
        "'edition:\n  stories: 4.7'|2: edition.stories: expected a whole number, got 4.7",
        "'edition:\n  stories: true'|2: edition.stories: expected a whole number, got true",
        "'edition:\n  stories: 99999999999'|2: edition.stories: the number is too large",
        "'edition:\n  zone: Mars/Phobos'|2: edition.zone: expected a time zone such as Asia/Shanghai, got \"Mars/Phobos\"",
        "'edition:\n  zone: 8'|2: edition.zone: expected a time zone such as Asia/Shanghai, got 8",
        "'edition:\n  perSource: many'|2: edition.perSource: expected a whole number, got \"many\"",
        "'edition:\n  mute:\n    words: crypto'|3: edition.mute.words: expected a list, got \"crypto\"",
        "'edition:\n  mute:\n    sources: [7]'|3: edition.mute.sources[0]: expected one of twitter, huggingface, hackernews, reddit, github, arxiv, rss, producthunt, bluesky, got 7",
        "'edition:\n  weights:\n    sources:\n      reddit: low'|4: edition.weights.sources.reddit: expected a number, got \"low\"",
        "'http:\n  connect: 5'|2: http.connect: expected a duration such as PT5S, got 5",
        "'http:\n  connect: 5s'|2: http.connect: expected a duration such as PT5S, got \"5s\"",
        "'http:\n  courtesy: -PT1S'|2: http.courtesy: expected a duration from 0 to 24 hours, got PT-1S",
        "'http:\n  budget: PT999999999H'|2: http.budget: expected a duration from 0 to 24 hours, got PT999999999H",
        "'http:\n  hosts: 5'|2: http.hosts: expected a block of settings, got 5",
        "'http:\n  contact: \"a b\"'|2: http.contact: expected a url such as https://example.org/, got \"a b\"",
        "'sources:\n  hackernews: off'|2: sources.hackernews: expected a block of settings, got false",
        "'sources:\n  hackernews:\n    on: 1'|3: sources.hackernews.on: expected true or false, got 1",
        "'sources:\n  hackernews:\n    on: sometimes'|3: sources.hackernews.on: expected true or false, got \"sometimes\"",
        "'sources:\n  reddit:\n    subreddits: LocalLLaMA'|3: sources.reddit.subreddits: expected a list, got \"LocalLLaMA\"",
        "'sources:\n  github:\n    languages:\n    - [c]'|4: sources.github.languages[0]: expected a text, got a list",
        "'sources:\n  twitter:\n    query: no'|3: sources.twitter.query: expected a text, got false",
        "'sources:\n  rss:\n    feeds:\n    - name: a'|4: sources.rss.feeds[0].url: value missing",
        "'models:\n  budget: \"2\"'|2: models.budget: expected a number, got \"2\"",
        "'models:\n  budget: true'|2: models.budget: expected a number, got true",
        "'models:\n  prices: 3'|2: models.prices: expected a list, got 3",
        "'delivery: slack'|1: delivery: expected a list, got \"slack\"",
        "'delivery:\n- {channel: slack, language: fr, what: top}'|2: delivery[0].language: expected one of zh, en, got \"fr\"",
        "'delivery:\n- {channel: slack, language: en, what: all}'|2: delivery[0].what: expected one of overview, top, full, got \"all\"",
        "'delivery:\n- {channel: slack, language: en}'|2: delivery[0].what: value missing",
        "'delivery:\n- {channel: slack, language: en, what: top, categories: [sport]}'|2: delivery[0].categories[0]: expected one of models, research, agents, open-source, multimodal, robotics, compute, industry, safety, other, got \"sport\"",
        "'edition: 7'|1: edition: expected a block of settings, got 7",
        "'edition:\n\tstories: 7'|2: YAML does not allow tabs for indentation; use spaces"
      })
  void valueOfTheWrongType_isReportedWithWhatWasExpected(String yaml, String message) {
    assertThatThrownBy(() -> SettingsReader.read(yaml, "mine.yaml"))
        .isInstanceOf(SettingsException.class)
        .hasMessage("mine.yaml, line " + message);
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
  void packagedSettings_useAnyAvailableModelAndKnowPrices() {
    ModelSettings models = SettingsReader.packaged().models();

    assertThat(models.write()).isEqualTo(ModelSettings.AUTO);
    assertThat(models.prices())
        .contains(
            new ModelSettings.Price(
                "deepseek.v3.2", new BigDecimal("0.62"), new BigDecimal("1.85")));
  }

  @Test
  void delivery_isReadAndStored() {
    Settings settings =
        SettingsReader.read(
            """
            delivery:
            - {channel: slack, language: zh, what: top}
            - {channel: slack, language: en, what: full, hour: 8, categories: [models], sources: [arxiv], stories: 10}
            """,
            "mine.yaml");

    assertThat(settings.delivery())
        .containsExactly(
            new DeliverySettings(
                "slack",
                Language.ZH,
                DeliverySettings.What.TOP,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()),
            new DeliverySettings(
                "slack",
                Language.EN,
                DeliverySettings.What.FULL,
                Optional.of(8),
                List.of(Category.MODELS),
                List.of(SourceId.of("arxiv")),
                Optional.of(10),
                Optional.empty()));
    assertThat(SettingsReader.stored(Json.write(settings))).isEqualTo(settings);
  }

  @Test
  void preferences_areReadAndStored() {
    Settings settings =
        SettingsReader.read(
            """
            edition:
              follow: {words: [Qwen, 具身智能], vendors: [Mistral]}
              mute: {sources: [producthunt], categories: [safety]}
              weights: {words: {benchmark: 0}, sources: {reddit: 0.8, github: 2}, categories: {research: 1.2}}
            """,
            "mine.yaml");

    Settings.Edition edition = settings.edition();
    assertThat(edition.follow())
        .isEqualTo(
            new Selection(List.of("Qwen", "具身智能"), List.of("Mistral"), List.of(), List.of()));
    assertThat(edition.mute())
        .isEqualTo(
            new Selection(
                List.of(),
                List.of(),
                List.of(SourceId.of("producthunt")),
                List.of(Category.SAFETY)));
    assertThat(edition.weights())
        .isEqualTo(
            new ScoreWeights(
                Map.of("benchmark", 0.0),
                Map.of(),
                Map.of(SourceId.of("reddit"), .8, SourceId.of("github"), 2.0),
                Map.of(Category.RESEARCH, 1.2)));
    assertThat(SettingsReader.stored(Json.write(settings))).isEqualTo(settings);
  }

  @Test
  void storedSettingsOfTheVersionBefore_haveNoPreferences() throws IOException {
    ObjectNode stored = (ObjectNode) Json.mapper().readTree(Json.write(SettingsReader.packaged()));
    ObjectNode edition = (ObjectNode) stored.get("edition");
    edition.put("perSource", 14).remove(List.of("follow", "mute", "weights"));

    Settings.Edition read = SettingsReader.stored(stored.toString()).edition();

    assertThat(read.follow()).isEqualTo(Selection.NONE);
    assertThat(read.mute()).isEqualTo(Selection.NONE);
    assertThat(read.weights()).isEqualTo(ScoreWeights.NONE);
  }

  @Test
  void storedPreferenceForASourceOfAnotherBuild_isRead() throws IOException {
    ObjectNode stored = (ObjectNode) Json.mapper().readTree(Json.write(SettingsReader.packaged()));
    stored.withArray("/edition/mute/sources").add("later");
    stored.withObject("/edition/weights/sources").put("later", .5);

    Settings.Edition read = SettingsReader.stored(stored.toString()).edition();

    assertThat(read.mute().sources()).containsExactly(SourceId.of("later"));
    assertThat(read.weights().sources()).containsOnlyKeys(SourceId.of("later"));
  }

  @Test
  void settingThatIsIgnored_isNamed() {
    String contact = "http: {contact: 'https://agent.example.com/'}\n";

    assertThat(SettingsReader.packaged().notices())
        .containsExactly("http.contact is not set: name an address where site owners reach you");
    assertThat(SettingsReader.read(contact, "mine.yaml").notices()).isEmpty();
    assertThat(SettingsReader.read(contact + "edition: {perSource: 14}", "mine.yaml").notices())
        .singleElement()
        .asString()
        .startsWith("edition.perSource is ignored: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{judge: 'bedrock:a', relevance: 'bedrock:b'}|bedrock:a",
        "{relevance: 'bedrock:b', judge: 'bedrock:a'}|bedrock:a",
        "{relevance: 'bedrock:b'}|bedrock:b",
        "{judge: none}|none",
        "{relevance: none, desk: 'bedrock:c'}|bedrock:c",
        "{write: none}|auto"
      })
  void formerNameOfDesk_isAcceptedAndNamed(String models, String desk) {
    Settings settings = SettingsReader.read("models: " + models, "mine.yaml");

    assertThat(settings.models().desk()).isEqualTo(desk);
    assertThat(settings.notices().stream().filter(line -> line.contains("models.desk")).count())
        .isEqualTo(models.contains("judge") || models.contains("relevance") ? 1 : 0);
    assertThat(SettingsReader.stored(Json.write(settings))).isEqualTo(settings);
  }

  @Test
  void formerNameOfDesk_overridesOnlyTheLayersBelow() {
    SettingsReader.Layer before = new SettingsReader.Layer("before", "models: {judge: none}");
    SettingsReader.Layer now = new SettingsReader.Layer("now", "models: {desk: 'bedrock:a'}");

    assertThat(SettingsReader.read(List.of(now, before)).models().desk()).isEqualTo("none");
    assertThat(SettingsReader.read(List.of(before, now)).models().desk()).isEqualTo("bedrock:a");
  }

  @Test
  void serversOfTheOwnNetwork_areRead() {
    Settings.Http http =
        SettingsReader.read(
                "http: {allowPrivate: ['RSSHub.lan:1200', '[::1]:80'], proxy: 'http://10.0.0.1:3128'}",
                "mine.yaml")
            .http();

    assertThat(http.allowPrivate()).containsExactly("rsshub.lan:1200", "[::1]:80");
    assertThat(http.proxy()).contains(URI.create("http://10.0.0.1:3128"));
    assertThat(http.reachesInside()).isTrue();
    assertThat(SettingsReader.packaged().http().reachesInside()).isFalse();
  }

  @Test
  void storedSettingsOfAnotherVersion_areCompletedFromThePackagedOnes() throws IOException {
    ObjectNode stored = (ObjectNode) Json.mapper().readTree(Json.write(SettingsReader.packaged()));
    ((ObjectNode) stored.get("edition")).put("stories", 7).remove("perVoice");
    ((ObjectNode) stored.get("http")).remove("allowPrivate");
    ((ObjectNode) stored.get("http")).putObject("hosts").put("slow.example.org", "PT9S");
    ObjectNode sources = (ObjectNode) stored.get("sources");
    sources.remove("bluesky");
    ((ObjectNode) sources.get("arxiv")).remove("cap");
    sources.putObject("later").put("on", true);

    Settings read = SettingsReader.stored(stored.toString());

    Settings packaged = SettingsReader.packaged();
    assertThat(read.edition().stories()).isEqualTo(7);
    assertThat(read.edition().perVoice()).isEqualTo(packaged.edition().perVoice());
    assertThat(read.http().allowPrivate()).isEmpty();
    assertThat(read.http().hosts()).containsOnlyKeys("slow.example.org");
    assertThat(read.sources().isOn(SourceId.of("bluesky"))).isFalse();
    assertThat(read.sources().get(ArxivSettings.class))
        .isEqualTo(packaged.sources().get(ArxivSettings.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{\"edition\": 7}", "{\"edition\": {\"stories\": \"x\"}}"})
  void invalidStoredSettings_areRefused(String json) {
    assertThatThrownBy(() -> SettingsReader.stored(json))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fileOfTenMegabytes_isRefusedAtOnce(@TempDir Path folder) throws IOException {
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
  void folder_isRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> SettingsReader.read(folder))
        .isInstanceOf(SettingsException.class)
        .hasMessage(folder + " is a folder, not a file; --settings must name a settings file");
  }

  @Test
  void binaryFile_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("mine.yaml"), new byte[] {(byte) 0xc3, 0x28});

    assertThatThrownBy(() -> SettingsReader.read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(file + " is not UTF-8 text");
  }

  @Test
  void missingFile_isNamedInTheMessage() {
    assertThatThrownBy(() -> SettingsReader.read(Path.of("no-such-settings.yaml")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("no-such-settings.yaml does not exist");
  }

  @Test
  void secretsToString_showsNoValue() {
    assertThat(Secrets.of(java.util.Map.of("X_BEARER_TOKEN", "hush")).toString())
        .doesNotContain("hush");
  }
}
