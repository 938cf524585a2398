package ainews.fetch.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ainews.fetch.Asking;
import ainews.fetch.Entries;
import ainews.fetch.FeedClient;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.SettingsReader;
import ainews.shared.sources.RssDescriptor;
import ainews.web.FakeWeb;
import ainews.web.Http;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RssFaultTest {
  private static final String FEEDS =
      """
      sources:
        rss:
          feeds:
            - {name: Bad, url: "https://bad.example/feed"}
            - {name: Good, url: "https://good.example/feed"}
      """;

  static List<Throwable> faults() {
    return List.of(
        new StackOverflowError(), new OutOfMemoryError(), new IllegalArgumentException());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultWhileAFeedIsRead_costsThatFeedAndIsReported(Throwable fault) throws Exception {
    Item item = Item.of(RssDescriptor.ID, "1", "https://good.example/1").title("A title").build();
    FeedClient feeds =
        (_, request, _) -> {
          if (request.uri().getHost().equals("good.example")) {
            return new Entries(List.of(item), 1, Optional.empty(), Optional.empty());
          }
          throw fault instanceof Error error ? raised(error) : (RuntimeException) fault;
        };
    Listing listing = new Listing();
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 500, ""));
        Http http = web.http()) {
      new RssSource()
          .fetch(
              new FetchContext(
                  Asking.WINDOW,
                  Asking.NOW,
                  http,
                  SettingsReader.read(FEEDS, "test"),
                  Secrets.of(Map.of()),
                  feeds),
              listing);
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("1");
    assertThat(listing.feeds())
        .extracting(FeedReport::name, FeedReport::read, feed -> feed.problem().orElse(null))
        .containsExactly(tuple("Bad", 0, Problem.MALFORMED), tuple("Good", 1, null));
    assertThat(listing.feeds().getFirst().detail()).startsWith(fault.getClass().getSimpleName());
  }

  private static RuntimeException raised(Error error) {
    throw error;
  }
}
