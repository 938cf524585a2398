package ainews.fetch.run;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudLimitsTest {
  private final List<String> lines = new ArrayList<>();

  @Test
  void limitsAboveTheStacks_areLoweredWithALine() {
    Settings settings =
        CloudLimits.of(
            SettingsReader.read(
                "http: {budget: PT10M, maxBytes: 30000000}\npages: {perSource: 900}", "test"),
            lines::add);
    assertThat(settings.http().budget()).isEqualTo(Duration.ofSeconds(200));
    assertThat(settings.http().maxBytes()).isEqualTo(20_000_000);
    assertThat(settings.pages().perSource()).isEqualTo(500);
    assertThat(lines)
        .hasSize(3)
        .contains("http.budget lowered from PT10M to PT3M20S, the most in the cloud");
  }

  @Test
  void limitsWithinTheStacks_areKept() {
    Settings settings = SettingsReader.packaged();
    assertThat(CloudLimits.of(settings, lines::add)).isEqualTo(settings);
    assertThat(lines).isEmpty();
  }
}
