package ainews.fetch.sources.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Listing;
import ainews.fetch.Scene;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlueskySourceTest {
  private static final String TWO = "bluesky: {accounts: [ada.example.org, bo.example.org]}";
  private static final String ADDRESS =
      "public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed"
          + "?filter=posts_and_author_threads&limit=100&actor=";

  private final Listing listing = new Listing();

  private static String page(String cursor, String key, String time) {
    return """
        {"cursor": "%s", "feed": [{"post": {"uri": "at://did:plc:ada/app.bsky.feed.post/%s",
         "author": {"handle": "ada.example.org"}, "record": {"text": "News.", "createdAt": "%s"}}}]}
        """
        .formatted(cursor, key, time);
  }

  private void fetch(Map<String, String> answers, int requests) throws Exception {
    try (FakeWeb web = FakeWeb.of(answers)) {
      new BlueskySource().fetch(Scene.of(TWO).context(web), listing);
      assertThat(web.asked()).hasSize(requests);
    }
  }

  @Test
  void pages_areReadUntilTheLookBackStarts() throws Exception {
    try (FakeWeb web =
        new FakeWeb(
            exchange -> {
              String url = FakeWeb.url(exchange);
              FakeWeb.send(
                  exchange,
                  200,
                  url.endsWith("bo.example.org")
                      ? "{\"feed\": []}"
                      : url.endsWith("&cursor=next")
                          ? page("more", "2", "2026-02-19T17:00:00Z")
                          : page("next", "1", "2026-02-20T09:00:00Z"));
            })) {
      new BlueskySource().fetch(Scene.of(TWO).context(web), listing);
      assertThat(web.asked()).hasSize(3);
    }
    assertThat(listing.items()).hasSize(2);
    assertThat(listing.gap()).isEmpty();
  }

  @Test
  void failingAccount_isReportedAndOthersAreKept() throws Exception {
    fetch(Map.of(ADDRESS + "ada.example.org", page("", "1", "2026-02-20T09:00:00Z")), 2);
    assertThat(listing.items()).hasSize(1);
    assertThat(listing.gap().orElseThrow()).hasMessageStartingWith("bo.example.org: ");
  }

  @Test
  void onlyFailingAccounts_areAFailure() {
    assertThatThrownBy(() -> fetch(Map.of(), 2)).isInstanceOf(FetchException.class);
  }
}
