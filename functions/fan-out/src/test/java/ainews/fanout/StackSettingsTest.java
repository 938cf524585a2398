package ainews.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.settings.SettingsException;
import ainews.shared.settings.SettingsReader;
import ainews.shared.store.KeptSettings;
import ainews.shared.store.MemoryTable;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.S3Exception;

class StackSettingsTest {
  private static final String PARAMETERS = "edition: {zone: Asia/Shanghai, stories: 30}";

  private final KeptSettings kept = new KeptSettings(new MemoryTable(InstantSource.system()));

  @Test
  void parameters_goBeforeThePackagedSettings() {
    StackSettings.Choice choice = choose(Optional::empty);
    assertThat(choice.refused()).isEmpty();
    assertThat(choice.settings())
        .isEqualTo(SettingsReader.read(PARAMETERS, "the stack's parameters"));
  }

  @Test
  void operatorsFile_goesBeforeTheParameters() {
    StackSettings.Choice choice = choose(file("edition: {stories: 12}"));
    assertThat(choice.refused()).isEmpty();
    assertThat(choice.settings().edition().stories()).isEqualTo(12);
    assertThat(choice.settings().edition().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edition: {storys: 3}|line 1",
        "edition: {stories: 0}|at least 1",
        "edition: {zone: Europe/Paris}|parameter TimeZone",
        "http: {allowPrivate: ['rsshub.lan:1200']}|http.allowPrivate",
        "http: {proxy: 'http://proxy.lan:3128'}|http.proxy",
        "a: [1|line 1"
      })
  void fileThatMakesNoSense_leavesTheLastGoodOne(String yaml, String told) {
    choose(file("edition: {stories: 12}"));
    StackSettings.Choice choice = choose(file(yaml));

    assertThat(choice.settings().edition().stories()).isEqualTo(12);
    assertThat(choice.settings().http().reachesInside()).isFalse();
    assertThat(choice.refused().orElseThrow()).startsWith("settings.yaml").contains(told);
  }

  @Test
  void fileThatIsNoText_leavesTheLastGoodOne() {
    choose(file("edition: {stories: 12}"));
    StackSettings.Choice choice = choose(() -> Optional.of(new byte[] {(byte) 0xc3, 0x28}));

    assertThat(choice.settings().edition().stories()).isEqualTo(12);
    assertThat(choice.refused()).contains("settings.yaml is not text in UTF-8");
  }

  @Test
  void bucketThatDoesNotAnswer_leavesTheLastGoodOneAndTellsNoDetails() {
    choose(file("edition: {stories: 12}"));
    StackSettings.Choice choice =
        choose(
            () -> {
              throw S3Exception.builder().message("host and request id").statusCode(503).build();
            });

    assertThat(choice.settings().edition().stories()).isEqualTo(12);
    assertThat(choice.refused()).contains("settings.yaml cannot be read: S3Exception");
  }

  @Test
  void fileThatIsTakenAway_isForgotten() {
    choose(file("edition: {stories: 12}"));
    choose(Optional::empty);

    assertThat(choose(file("a: [1")).settings().edition().stories()).isEqualTo(30);
  }

  @Test
  void lastGoodFileThatThisVersionDoesNotKnow_leavesTheParameters() {
    kept.put(Optional.of("edition: {storys: 3}"));
    StackSettings.Choice choice = choose(file("a: [1"));

    assertThat(choice.settings().edition().stories()).isEqualTo(30);
    assertThat(choice.refused()).isPresent();
  }

  @Test
  void parametersThatMakeNoSense_areAnError() {
    StackSettings wrong = new StackSettings("edition: {zone: Mars}", Optional::empty, kept);
    assertThatThrownBy(wrong::choose)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("the stack's parameters, line 1");
  }

  private StackSettings.Choice choose(Supplier<Optional<byte[]>> file) {
    return new StackSettings(PARAMETERS, file, kept).choose();
  }

  private static Supplier<Optional<byte[]>> file(String yaml) {
    return () -> Optional.of(yaml.getBytes(StandardCharsets.UTF_8));
  }
}
