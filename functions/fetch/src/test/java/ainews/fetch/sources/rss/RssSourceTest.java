package ainews.fetch.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.fetch.Listing;
import ainews.fetch.Scene;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RssSourceTest {
  private static final String SETTINGS =
      """
      rss:
        on: true
        feeds:
          - {name: One, url: "https://one.example.org/feed"}
          - {name: Two, url: "https://two.example.org/feed"}
      """;

  @Test
  void feeds_areListedInTheSettingsOrder() throws Exception {
    try (FakeWeb web =
        FakeWeb.of(Map.of("two.example.org/feed", feed("b"), "one.example.org/feed", feed("a")))) {
      Listing listing = new Listing();
      new RssSource().fetch(Scene.of(SETTINGS).context(web), listing);
      assertThat(listing.items())
          .extracting(Item::url, Item::channel)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("https://example.org/a", "One"),
              org.assertj.core.groups.Tuple.tuple("https://example.org/b", "Two"));
      assertThat(listing.read()).isEqualTo(2);
      assertThat(listing.gap()).isEmpty();
    }
  }

  @Test
  void failingFeed_losesOnlyItsOwnEntries() throws Exception {
    try (FakeWeb web = FakeWeb.of(Map.of("two.example.org/feed", feed("b")))) {
      Listing listing = new Listing();
      new RssSource().fetch(Scene.of(SETTINGS).context(web), listing);
      assertThat(listing.items()).extracting(Item::channel).containsExactly("Two");
      assertThat(listing.gap())
          .get()
          .extracting(Throwable::getMessage)
          .asString()
          .startsWith("One: ");
    }
  }

  @Test
  void allFeedsFailing_throwsTheFirstFailure() {
    try (FakeWeb web = FakeWeb.of(Map.of("one.example.org/feed", "<html></html>"))) {
      FetchException failure =
          catchThrowableOfType(
              FetchException.class,
              () -> new RssSource().fetch(Scene.of(SETTINGS).context(web), new Listing()));
      assertThat(failure.problem()).isEqualTo(Problem.MALFORMED);
      assertThat(failure).hasMessageStartingWith("One: ");
    }
  }

  private static String feed(String name) {
    return "<rss><channel><item><title>T</title><link>https://example.org/%s</link></item></channel></rss>"
        .formatted(name);
  }
}
