package ainews.fetch.sources.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.fetch.Listing;
import ainews.fetch.Scene;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.settings.Secrets;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwitterSourceTest {
  @Test
  void noToken_isOff() throws Exception {
    try (FakeWeb web = FakeWeb.of(Map.of())) {
      Listing listing = new Listing();
      new TwitterSource().fetch(Scene.of("twitter: {on: true}").context(web), listing);
      assertThat(listing.off()).contains("no token");
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void search_requestsTheWindowPageByPage() throws Exception {
    try (FakeWeb web =
        new FakeWeb(
            exchange -> {
              assertThat(exchange.getRequestHeaders().getFirst("Authorization"))
                  .isEqualTo("Bearer t");
              boolean isSecond = FakeWeb.url(exchange).contains("next_token=p2");
              FakeWeb.send(exchange, 200, page(isSecond ? 200 : 100, 100, isSecond ? "" : "p2"));
            })) {
      Listing listing = fetch(web, "twitter: {query: 'AI lang:en', cap: 800}");
      assertThat(listing.items()).hasSize(200);
      assertThat(web.asked()).hasSize(2);
      assertThat(web.asked().getFirst())
          .startsWith("api.x.com/2/tweets/search/recent?query=AI+lang%3Aen")
          .contains("&start_time=2026-02-19T18:00:00Z&end_time=2026-02-21T00:00:00Z&")
          .contains("&max_results=100")
          .contains("note_tweet");
    }
  }

  @Test
  void cap_isNeverExceeded() throws Exception {
    try (FakeWeb web =
        new FakeWeb(
            exchange -> {
              String asked = FakeWeb.url(exchange).replaceFirst(".*max_results=(\\d+).*", "$1");
              int count = Integer.parseInt(asked);
              FakeWeb.send(exchange, 200, page(count * 1000, count, "more"));
            })) {
      Listing listing = fetch(web, "twitter: {cap: 118}");
      assertThat(web.asked()).hasSize(2);
      assertThat(web.asked().getLast()).contains("max_results=18&next_token=more");
      assertThat(listing.read()).isEqualTo(118);
      assertThat(fetch(web, "twitter: {cap: 105}").read())
          .as("the five left are fewer than a page of X has")
          .isEqualTo(100);
      assertThat(fetch(web, "twitter: {cap: 9}").off()).isPresent();
    }
  }

  @Test
  void list_isReadToTheStartOfTheLookBack() throws Exception {
    String old =
        "{\"data\":[{\"id\":\"5\",\"text\":\"old\",\"created_at\":\"2026-02-19T17:59:59Z\"}],\"meta\":{\"next_token\":\"p2\"}}";
    try (FakeWeb web = FakeWeb.of(Map.of("api.x.com/2/lists/77/tweets?", old))) {
      fetch(web, "twitter: {list: '77'}");
      assertThat(web.asked()).hasSize(1);
    }
  }

  @Test
  void windowEndInTheFuture_isReplacedByHalfAMinuteAgo() throws Exception {
    try (FakeWeb web = FakeWeb.of(Map.of("api.x.com/", page(1, 1, "")))) {
      Scene scene = Scene.of("twitter: {cap: 10}").with(Secrets.X_BEARER_TOKEN, "t");
      new TwitterSource().fetch(scene.at("2026-02-20T12:00:00Z").context(web), new Listing());
      assertThat(web.asked().getFirst()).contains("end_time=2026-02-20T11:59:30Z");
    }
  }

  @Test
  void windowBeforeTheSearchPeriod_failsWithoutARequest() {
    try (FakeWeb web = FakeWeb.of(Map.of())) {
      Scene scene = Scene.of("twitter: {cap: 10}").with(Secrets.X_BEARER_TOKEN, "t");
      FetchException failure =
          catchThrowableOfType(
              FetchException.class,
              () ->
                  new TwitterSource()
                      .fetch(scene.at("2026-03-20T12:00:00Z").context(web), new Listing()));
      assertThat(failure.problem()).isEqualTo(Problem.BAD_REQUEST);
      assertThat(web.asked()).isEmpty();
    }
  }

  @Test
  void creditsRunningOut_keepsEarlierPages() {
    try (FakeWeb web =
        new FakeWeb(
            exchange -> {
              boolean isSecond = FakeWeb.url(exchange).contains("next_token");
              FakeWeb.send(exchange, isSecond ? 402 : 200, isSecond ? "{}" : page(1, 100, "p2"));
            })) {
      Listing listing = new Listing();
      Scene scene = Scene.of("twitter: {cap: 800}").with(Secrets.X_BEARER_TOKEN, "t");
      FetchException failure =
          catchThrowableOfType(
              FetchException.class, () -> new TwitterSource().fetch(scene.context(web), listing));
      assertThat(failure.problem()).isEqualTo(Problem.CREDITS_OUT);
      assertThat(listing.items()).hasSize(100);
    }
  }

  @Test
  void nitter_readsEachAccount() throws Exception {
    String settings = "twitter: {nitter: 'https://nitter.example.org/', accounts: [ada, bo, cy]}";
    try (FakeWeb web =
        FakeWeb.of(
            Map.of(
                "nitter.example.org/ada/rss", feed("ada", "Ours is out"),
                "nitter.example.org/cy/rss", feed("cy", "Also ours")))) {
      Listing listing = new Listing();
      new TwitterSource().fetch(Scene.of(settings).context(web), listing);
      assertThat(listing.items()).extracting(Item::author).containsExactly("ada", "cy");
      assertThat(listing.gap())
          .get()
          .extracting(Throwable::getMessage)
          .asString()
          .startsWith("bo: ");
    }
  }

  @Test
  void nitterThatBlocks_getsNoMoreRequests() {
    String settings = "twitter: {nitter: 'https://nitter.example.org', accounts: [ada, bo, cy]}";
    String refusal =
        "<rss><channel><item><title>RSS reader not yet whitelisted!</title></item></channel></rss>";
    try (FakeWeb web = FakeWeb.of(Map.of("nitter.example.org/", refusal))) {
      FetchException failure =
          catchThrowableOfType(
              FetchException.class,
              () -> new TwitterSource().fetch(Scene.of(settings).context(web), new Listing()));
      assertThat(failure.problem()).isEqualTo(Problem.BLOCKED);
      assertThat(web.asked()).hasSize(1);
    }
  }

  private static Listing fetch(FakeWeb web, String settings) throws Exception {
    Listing listing = new Listing();
    Scene scene = Scene.of(settings).with(Secrets.X_BEARER_TOKEN, "t");
    new TwitterSource().fetch(scene.context(web), listing);
    return listing;
  }

  private static String page(int first, int count, String next) {
    String posts =
        IntStream.range(first, first + count)
            .mapToObj(
                id ->
                    "{\"id\":\"%d\",\"text\":\"Post %d\",\"created_at\":\"%s\"}"
                        .formatted(id, id, Instant.parse("2026-02-20T10:00:00Z")))
            .collect(Collectors.joining(","));
    String meta = next.isEmpty() ? "" : "\"next_token\":\"" + next + "\"";
    return "{\"data\":[" + posts + "],\"meta\":{" + meta + "}}";
  }

  private static String feed(String user, String text) {
    String item =
        "<item><title>%s</title><description>&lt;p&gt;%s&lt;/p&gt;</description><link>https://nitter.example.org/%s/status/%d#m</link></item>";
    return "<rss><channel>"
        + List.of("", "RT by @" + user + ": ", "R to @other: ").stream()
            .map(
                start ->
                    item.formatted(
                        start + text, text, user, 7 + start.length() + user.length() * 100))
            .collect(Collectors.joining())
        + "</channel></rss>";
  }
}
