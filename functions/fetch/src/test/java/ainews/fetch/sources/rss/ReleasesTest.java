package ainews.fetch.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.sources.RssDescriptor;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleasesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "v0.10.1",
        "rust-v0.155.0",
        "2026.4.1",
        "langchain-core%3D%3D1.0.0",
        "v0.4.10.post2",
        "v2",
        "release-1.2",
        "1.0.0+cu128"
      })
  void release_isNews(String tag) {
    assertThat(news(release(tag, "2026-02-20T10:00:00Z"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rust-v0.155.0-alpha.4",
        "v0.9.0rc1",
        "v0.9.0-rc.1",
        "b4567",
        "nightly",
        "nightly-2026.02.20",
        "v0.1.0-nightly.20260220",
        "v4.57.0.dev0",
        "continuous",
        "v1.0.0-beta+5",
        "v1.0b2"
      })
  void buildOrCandidate_isNotNews(String tag) {
    assertThat(news(release(tag, "2026-02-20T10:00:00Z"))).isEmpty();
  }

  @Test
  void patchesOfADay_areMergedIntoTheNewest() {
    List<Item> news =
        news(
            release("v2.1.9", "2026-02-20T09:00:00Z"),
            release("v2.1.10", "2026-02-20T09:00:00Z"),
            release("v2.2.0", "2026-02-20T08:00:00Z"),
            release("v2.1.8", "2026-02-19T23:00:00Z"));
    assertThat(news)
        .extracting(Item::title)
        .containsExactly("Tool v2.1.10", "Tool v2.2.0", "Tool v2.1.8");
    assertThat(news.getFirst().text())
        .isEqualTo("v2.1.10\n\nNotes of v2.1.10\n\nv2.1.9\n\nNotes of v2.1.9");
    assertThat(news.get(1).text()).isEqualTo("Notes of v2.2.0");
  }

  @Test
  void day_isThatOfTheEditionsZone() {
    List<Item> patches =
        List.of(
            release("v2.1.9", "2026-02-20T18:00:00Z"), release("v2.1.8", "2026-02-20T10:00:00Z"));
    assertThat(Releases.news(patches, "Tool", ZoneOffset.UTC)).hasSize(1);
    assertThat(Releases.news(patches, "Tool", ZoneId.of("Asia/Shanghai"))).hasSize(2);
  }

  @Test
  void linesOfOneRepository_stayApart() {
    assertThat(
            news(
                release("core-v1.0.1", "2026-02-20T10:00:00Z"),
                release("cli-v1.0.2", "2026-02-20T10:00:00Z")))
        .hasSize(2);
  }

  private static List<Item> news(Item... releases) {
    return Releases.news(List.of(releases), "Tool", ZoneOffset.UTC);
  }

  private static Item release(String tag, String time) {
    return Item.of(RssDescriptor.ID, tag, "https://github.com/o/r/releases/tag/" + tag)
        .title(tag)
        .text("Notes of " + tag)
        .time(Instant.parse(time))
        .build();
  }
}
