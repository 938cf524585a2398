package ainews.fetch.sources.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Asking;
import ainews.fetch.Listing;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Window;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import ainews.web.Http;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HuggingFaceSourceTest {
  private static final LocalDate DATE = Asking.DATE;

  @Test
  void day_isRequestedByDate() throws Exception {
    Map<String, String> answers =
        Map.of(
            "huggingface.co/api/daily_papers?date=2026-02-20&limit=100",
            "[{\"paper\": {\"id\": \"2602.11111\"}, \"title\": \"A paper\"}]",
            "huggingface.co/api/models?sort=trendingScore&limit=30",
            "[]");
    Listing listing = new Listing();
    try (FakeWeb web = FakeWeb.of(answers);
        Http http = web.http()) {
      new HuggingFaceSource().fetch(Asking.context(http, Map.of()), listing);
      assertThat(web.asked()).hasSize(2);
    }
    assertThat(listing.items()).hasSize(1);
    assertThat(listing.read()).isEqualTo(1);
    assertThat(listing.gap()).isEmpty();
  }

  @Test
  void refusal_failsTheSource() {
    try (FakeWeb web = FakeWeb.of(Map.of());
        Http http = web.http()) {
      assertThatThrownBy(
              () -> new HuggingFaceSource().fetch(Asking.context(http, Map.of()), new Listing()))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND));
    }
  }

  @Test
  void windowInAnotherZone_spansTwoUtcDays() {
    Window window = new Window(DATE, ZoneId.of("Asia/Shanghai"));
    assertThat(HuggingFaceSource.dates(window, Asking.NOW))
        .containsExactly(DATE.minusDays(1), DATE);
    assertThat(HuggingFaceSource.dates(Asking.WINDOW, Asking.NOW)).containsExactly(DATE);
  }

  @Test
  void dayThatHasNotBegun_isNotRequested() {
    Window window = new Window(DATE, ZoneId.of("America/Los_Angeles"));
    assertThat(HuggingFaceSource.dates(window, Instant.parse("2026-02-20T20:00:00Z")))
        .containsExactly(DATE);
    assertThat(HuggingFaceSource.dates(window, Instant.parse("2026-02-21T01:00:00Z")))
        .containsExactly(DATE, DATE.plusDays(1));
  }
}
