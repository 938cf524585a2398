package ainews.shared.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.json.Json;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourceIdTest {
  private static final SourceId UNKNOWN = SourceId.of("gazette");

  @Test
  void storedIdThatThisBuildLacks_isReadAndShown() {
    SourceReport report =
        new SourceReport(UNKNOWN, SourceReport.State.ANSWERED, 3, 2, Optional.empty(), "");
    SourceReport stored = Json.read(Json.write(report), SourceReport.class);
    assertThat(stored).isEqualTo(report);
    assertThat(stored.source().descriptor().name()).isEqualTo("gazette");
    assertThat(stored.source().descriptor().capabilities()).isEmpty();
    assertThat(Json.write(UNKNOWN)).isEqualTo("\"gazette\"");
  }

  @Test
  void order_isThatOfTheList_unknownOnesLast() {
    TreeSet<SourceId> sources = new TreeSet<>(SourceId.all());
    sources.add(UNKNOWN);
    assertThat(sources).startsWith(SourceId.of("twitter")).endsWith(UNKNOWN);
    assertThat(sources).hasSize(SourceId.all().size() + 1);
  }

  @Test
  void idAskedFor_mustBeOfThisBuild() {
    assertThatThrownBy(() -> SourceId.known("gazette"))
        .hasMessageStartingWith("unknown source \"gazette\"; known: twitter, ");
    assertThatThrownBy(() -> SourceId.of("#")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void storedSettingsOfOtherVersions_areReadWithoutTheSourcesTheyLack() {
    String now = Json.write(SettingsReader.packaged());
    String before = now.replaceFirst("\"bluesky\":\\{[^}]*\\}", "\"gazette\":{\"on\":true}");
    assertThat(before).isNotEqualTo(now);
    Settings settings = SettingsReader.stored(before);
    assertThat(settings.sources().isOn(SourceId.of("bluesky"))).isFalse();
    assertThat(settings.sources().isOn(SourceId.of("rss"))).isTrue();
  }
}
