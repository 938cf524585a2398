package ainews.fetch.sources.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Asking;
import ainews.fetch.Listing;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import ainews.web.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitHubSourceTest {
  private final Listing listing = new Listing();

  @Test
  void trendingPages_areReadWithTheirReadmes() throws Exception {
    Map<String, String> answers =
        Map.of(
            "github.com/trending?since=daily", TrendingPageTest.TWO,
            "github.com/trending/c%2B%2B?since=daily", TrendingPageTest.TWO,
            "api.github.com/repos/ada/engine/readme",
                ReadmeTest.json(ReadmeTest.base64("# Engine\n\nIt *turns*.")));
    try (FakeWeb web = FakeWeb.of(answers);
        Http http = web.http()) {
      new GitHubSource().fetch(Asking.context(http, Map.of()), listing);
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("ada/engine", "bo/bare.repo");
    assertThat(listing.items().getFirst().text())
        .isEqualTo("An engine & its 🚀 parts\n\nEngine\n\nIt turns.");
    assertThat(listing.items().get(1).text()).isEmpty();
    assertThat(listing.read()).isEqualTo(2);
    assertThat(listing.gap()).isEmpty();
  }

  @Test
  void failingPage_isReportedAndOthersAreKept() throws Exception {
    Map<String, String> answers = Map.of("github.com/trending?since=daily", TrendingPageTest.TWO);
    try (FakeWeb web = FakeWeb.of(answers);
        Http http = web.http()) {
      new GitHubSource().fetch(Asking.context(http, Map.of()), listing);
      assertThat(web.asked()).noneMatch(url -> url.contains("/search/"));
    }
    assertThat(listing.items()).hasSize(2);
    assertThat(listing.problem()).contains(Problem.NOT_FOUND);
  }

  @Test
  void withoutTrendingPages_theSearchIsUsed() throws Exception {
    Map<String, String> answers =
        Map.of(
            "github.com/trending",
            "<html><body>Sign in</body></html>",
            "api.github.com/search/repositories?q=topic%3Allm+created%3A%3E%3D2026-02-13&sort=stars&order=desc&per_page=30",
            RepositorySearchTest.TWO);
    try (FakeWeb web = FakeWeb.of(answers);
        Http http = web.http()) {
      new GitHubSource().fetch(Asking.context(http, Map.of()), listing);
      assertThat(web.asked()).anyMatch(url -> url.contains("topic%3Aai-agents"));
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("ada/engine", "bo/bare");
    assertThat(listing.problem()).contains(Problem.MALFORMED);
    assertThat(listing.gap().orElseThrow()).hasMessageStartingWith("trending page: ");
  }

  @Test
  void withoutPagesAndSearch_thePagesFailureIsReported() {
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 403, "no"));
        Http http = web.http()) {
      assertThatThrownBy(() -> new GitHubSource().fetch(Asking.context(http, Map.of()), listing))
          .hasMessageStartingWith("trending page: ")
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BLOCKED));
    }
    assertThat(listing.items()).isEmpty();
  }

  @Test
  void token_isSentOnlyToTheApiAndItsRefusalReported() throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  boolean page = FakeWeb.url(exchange).startsWith("github.com/");
                  String authorisation = exchange.getRequestHeaders().getFirst("Authorization");
                  boolean right = page ? authorisation == null : "Bearer tok".equals(authorisation);
                  FakeWeb.send(
                      exchange, !right ? 500 : page ? 200 : 401, page ? TrendingPageTest.TWO : "");
                });
        Http http = web.http()) {
      new GitHubSource().fetch(Asking.context(http, Map.of("GITHUB_TOKEN", "tok")), listing);
    }
    assertThat(listing.items()).hasSize(2);
    assertThat(listing.problem()).contains(Problem.UNAUTHORISED);
    assertThat(listing.gap().orElseThrow())
        .hasMessage("GitHub rejected GITHUB_TOKEN: renew or remove it");
  }
}
