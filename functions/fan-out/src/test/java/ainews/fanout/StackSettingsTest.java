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
  void parameters_overrideThePackagedSettings() {
    StackSettings.Choice choice = choose(Optional::empty);
    assertThat(choice.refused()).isEmpty();
    assertThat(choice.settings())
        .isEqualTo(SettingsReader.read(PARAMETERS, "the stack's parameters"));
  }

  @Test
  void operatorsFile_overridesTheParameters() {
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
  void invalidFile_keepsTheLastGoodOne(String yaml, String message) {
    choose(file("edition: {stories: 12}"));
    StackSettings.Choice choice = choose(file(yaml));

    assertThat(choice.settings().edition().stories()).isEqualTo(12);
    assertThat(choice.settings().http().reachesInside()).isFalse();
    assertThat(choice.refused().orElseThrow()).startsWith("settings.yaml").contains(message);
  }

  @Test
  void binaryFile_keepsTheLastGoodOne() {
    choose(file("edition: {stories: 12}"));
    StackSettings.Choice choice = choose(() -> Optional.of(new byte[] {(byte) 0xc3, 0x28}));

    assertThat(choice.settings().edition().stories()).isEqualTo(12);
    assertThat(choice.refused()).contains("settings.yaml is not UTF-8 text");
  }

  @Test
  void bucketThatDoesNotAnswer_keepsTheLastGoodOneAndHidesDetails() {
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
  void deletedFile_isForgotten() {
    choose(file("edition: {stories: 12}"));
    choose(Optional::empty);

    assertThat(choose(file("a: [1")).settings().edition().stories()).isEqualTo(30);
  }

  @Test
  void lastGoodFileThatThisVersionCannotRead_leavesTheParameters() {
    kept.put(Optional.of("edition: {storys: 3}"));
    StackSettings.Choice choice = choose(file("a: [1"));

    assertThat(choice.settings().edition().stories()).isEqualTo(30);
    assertThat(choice.refused()).isPresent();
  }

  @Test
  void invalidParameters_areAnError() {
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
