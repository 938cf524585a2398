package ainews.fetch.sources.reddit;

import static ainews.fetch.sources.reddit.RedditAtomTest.entry;
import static ainews.fetch.sources.reddit.RedditAtomTest.feed;
import static ainews.fetch.sources.reddit.RedditAtomTest.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Asking;
import ainews.fetch.Listing;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.settings.Settings;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RedditSourceTest {
  private static final Map<String, String> SECRETS =
      Map.of("REDDIT_CLIENT_ID", "app", "REDDIT_CLIENT_SECRET", "hush-hush");

  private final Listing listing = new Listing();

  private static final String JOINT = "www.reddit.com/r/One+Two/";

  @Test
  void newPostsThatReachTheLookBack_needOneRequest() throws Exception {
    String both = feed(recent("t3_a", "a") + old("t3_b", "b"));
    try (FakeWeb web = FakeWeb.of(Map.of(JOINT + "new/.rss?limit=100", both));
        Http http = web.http()) {
      new RedditSource().fetch(Asking.context(http, Map.of()), listing);
      assertThat(web.asked()).hasSize(1);
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("t3_a", "t3_b");
    assertThat(listing.gap()).isEmpty();
  }

  @Test
  void newPostsThatDoNotReachTheLookBack_areFollowedByTheBestOfTheDay() throws Exception {
    Map<String, String> answers =
        Map.of(
            JOINT + "new/.rss?limit=100", feed(recent("t3_a", "a")),
            JOINT + "top/.rss?t=day&limit=100", feed(recent("t3_b", "b") + recent("t3_a", "a")));
    try (FakeWeb web = FakeWeb.of(answers);
        Http http = web.http()) {
      new RedditSource().fetch(Asking.context(http, Map.of()), listing);
      assertThat(web.asked()).hasSize(2);
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("t3_a", "t3_b");
    assertThat(listing.read()).isEqualTo(2);
  }

  @Test
  void failingBestOfTheDay_keepsTheNewPosts() throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  boolean isNew = FakeWeb.url(exchange).contains("/new/");
                  FakeWeb.send(exchange, isNew ? 200 : 403, feed(recent("t3_a", "a")));
                });
        Http http = web.http()) {
      new RedditSource().fetch(Asking.context(http, Map.of()), listing);
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("t3_a");
    assertThat(listing.problem()).contains(Problem.BLOCKED);
  }

  @Test
  void unreachableReddit_failsWithoutWaitingForEachSubreddit() {
    FakeWeb web = FakeWeb.of(Map.of());
    web.close();
    Settings.Http slow = Limits.budget(Duration.ofSeconds(5), Duration.ofSeconds(20));
    try (Http http = web.http(slow)) {
      assertThatThrownBy(() -> new RedditSource().fetch(Asking.context(http, Map.of()), listing))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNREACHABLE))
          .hasMessageContaining("connection refused by www.reddit.com");
      assertThat(http.remaining()).isGreaterThan(Duration.ofSeconds(16));
    }
  }

  @Test
  void redditThatBlocks_fails() {
    String page = "<html><body>You've been blocked by network security.</body></html>";
    for (int status : new int[] {200, 403}) {
      try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, status, page));
          Http http = web.http()) {
        assertThatThrownBy(
                () -> new RedditSource().fetch(Asking.context(http, Map.of()), new Listing()))
            .isInstanceOfSatisfying(
                FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BLOCKED));
      }
    }
  }

  @Test
  void credentials_areExchangedForATokenAndLowScoresDropped() throws Exception {
    List<String> authorisations = new CopyOnWriteArrayList<>();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  String url = FakeWeb.url(exchange);
                  authorisations.add(
                      exchange.getRequestMethod()
                          + " "
                          + exchange.getRequestHeaders().getFirst("Authorization"));
                  String body =
                      url.equals("www.reddit.com/api/v1/access_token")
                          ? "{\"access_token\": \"tok\", \"expires_in\": 3600}"
                          : url.startsWith("oauth.reddit.com/r/One/new?limit=100&raw_json=1")
                              ? posts()
                              : "{\"data\": {\"children\": [], \"after\": null}}";
                  FakeWeb.send(exchange, 200, body);
                });
        Http http = web.http()) {
      new RedditSource().fetch(Asking.context(http, SECRETS), listing);
      assertThat(web.asked()).hasSize(3);
    }
    assertThat(authorisations)
        .containsExactly("POST Basic YXBwOmh1c2gtaHVzaA==", "GET Bearer tok", "GET Bearer tok");
    assertThat(listing.items()).extracting(Item::id).containsExactly("t3_a", "t3_c");
    assertThat(listing.read()).isEqualTo(3);
  }

  @Test
  void refusedCredentials_areReportedWithoutTheirValues() {
    try (FakeWeb web =
            new FakeWeb(exchange -> FakeWeb.send(exchange, 200, "{\"error\": \"hush-hush\"}"));
        Http http = web.http()) {
      assertThatThrownBy(() -> new RedditSource().fetch(Asking.context(http, SECRETS), listing))
          .isInstanceOfSatisfying(
              FetchException.class,
              e -> {
                assertThat(e.problem()).isEqualTo(Problem.UNAUTHORISED);
                assertThat(e).hasMessageNotContaining("hush");
              });
    }
  }

  private static String posts() {
    return "{\"data\": {\"after\": null, \"children\": ["
        + post("t3_a", ", \"score\": 20")
        + ", "
        + post("t3_b", ", \"score\": 19")
        + ", "
        + post("t3_c", "")
        + "]}}";
  }

  private static String post(String id, String more) {
    return "{\"data\": {\"name\": \"%s\", \"permalink\": \"/r/One/comments/%s/x/\", \"title\": \"T\"%s}}"
        .formatted(id, id.substring(3), more);
  }

  private static String recent(String id, String path) {
    return entry(id, path, "A title", "/u/ada", words("Words."));
  }

  private static String old(String id, String path) {
    return recent(id, path).replace("2026-02-20T08", "2026-02-19T08");
  }
}
