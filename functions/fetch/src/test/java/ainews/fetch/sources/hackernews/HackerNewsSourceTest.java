package ainews.fetch.sources.hackernews;

import static ainews.fetch.sources.hackernews.HackerNewsParserTest.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Asking;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceSettings;
import ainews.shared.settings.Settings;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.HackerNewsSettings;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.Limits;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HackerNewsSourceTest {
  private final Listing listing = new Listing();

  @Test
  void search_requestsTheWindowItsLookBackAndTheLeastPoints() throws Exception {
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, search("", 0, 0)));
        Http http = web.http()) {
      new HackerNewsSource().fetch(Asking.context(http, Map.of()), listing);
      assertThat(web.asked()).hasSize(1);
      assertThat(URLDecoder.decode(web.asked().getFirst(), StandardCharsets.UTF_8))
          .startsWith("hn.algolia.com/api/v1/search_by_date?tags=story&")
          .contains("&query=AI&", "&page=0")
          // From noon on the 19th to the end of the 20th.
          .contains("created_at_i>=1771502400,created_at_i<1771632000,points>=20");
    }
    assertThat(listing.items()).isEmpty();
    assertThat(listing.gap()).isEmpty();
  }

  @Test
  void pages_areReadToTheLast() throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  String url = FakeWeb.url(exchange);
                  int page = url.contains("/items/") ? 0 : pageOf(url);
                  String body =
                      url.contains("/items/") ? "{}" : search(hit(100 + page, 50, 0), page, 3);
                  FakeWeb.send(exchange, 200, body);
                });
        Http http = web.http()) {
      new HackerNewsSource().fetch(Asking.context(http, Map.of()), listing);
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("100", "101", "102");
  }

  @Test
  void endlessPages_areReadUpToFive() throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  String url = FakeWeb.url(exchange);
                  int page = url.contains("/items/") ? 0 : pageOf(url);
                  FakeWeb.send(exchange, 200, search(hit(page, 50, 0), page, 1_000_000));
                });
        Http http = web.http()) {
      new HackerNewsSource().fetch(Asking.context(http, Map.of()), listing);
      assertThat(web.asked()).filteredOn(url -> url.contains("search_by_date")).hasSize(5);
    }
  }

  @Test
  void postBelowTheLeastPoints_countsAsReadButIsLeftOut() throws Exception {
    String hits = hit(1, 19, 0) + "," + hit(2, 20, 0);
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 200, search(hits, 0, 1)));
        Http http = web.http()) {
      new HackerNewsSource().fetch(Asking.context(http, Map.of()), listing);
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("2");
    assertThat(listing.read()).isEqualTo(2);
  }

  @Test
  void mostDiscussedPost_getsItsComments() throws Exception {
    String hits = hit(1, 50, 3) + "," + hit(2, 30, 300);
    String words = "A remark of some length. ".repeat(5).strip();
    Map<String, String> answers =
        Map.of(
            "hn.algolia.com/api/v1/search_by_date",
            search(hits, 0, 1),
            "hn.algolia.com/api/v1/items/",
            "{\"children\": [{\"text\": \"" + words + "\"}]}");
    try (FakeWeb web = FakeWeb.of(answers);
        Http http = web.http()) {
      new HackerNewsSource().fetch(Asking.context(http, Map.of()), listing);
      assertThat(web.asked()).contains("hn.algolia.com/api/v1/items/2").hasSize(2);
    }
    assertThat(listing.items().get(0).comments()).isEmpty();
    assertThat(listing.items().get(1).comments()).containsExactly(words);
  }

  @Test
  void failingComments_doNotAffectThePost() throws Exception {
    Map<String, String> answers =
        Map.of("hn.algolia.com/api/v1/search_by_date", search(hit(1, 50, 3), 0, 1));
    try (FakeWeb web = FakeWeb.of(answers);
        Http http = web.http()) {
      new HackerNewsSource().fetch(Asking.context(http, Map.of()), listing);
    }
    assertThat(listing.items()).hasSize(1);
    assertThat(listing.gap()).isEmpty();
  }

  @Test
  void failingQuery_isReportedAndOthersAreKept() throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  boolean refused = FakeWeb.url(exchange).contains("query=LLM");
                  FakeWeb.send(exchange, refused ? 403 : 200, search(hit(1, 50, 0), 0, 1));
                });
        Http http = web.http()) {
      new HackerNewsSource().fetch(asking(http, "AI", "LLM", "GPT"), listing);
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("1");
    assertThat(listing.read()).isEqualTo(1);
    assertThat(listing.problem()).contains(Problem.BLOCKED);
  }

  @Test
  void failingLaterPage_keepsEarlierPages() throws Exception {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  boolean first = FakeWeb.url(exchange).contains("&page=0");
                  FakeWeb.send(exchange, first ? 200 : 500, search(hit(1, 50, 0), 0, 3));
                });
        Http http = web.http(Limits.once())) {
      new HackerNewsSource().fetch(Asking.context(http, Map.of()), listing);
    }
    assertThat(listing.items()).hasSize(1);
    assertThat(listing.problem()).contains(Problem.UNREACHABLE);
  }

  @Test
  void allQueriesFailing_failTheSource() {
    try (FakeWeb web = new FakeWeb(exchange -> FakeWeb.send(exchange, 403, ""));
        Http http = web.http()) {
      assertThatThrownBy(() -> new HackerNewsSource().fetch(asking(http, "AI", "LLM"), listing))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BLOCKED));
    }
    assertThat(listing.read()).isZero();
  }

  private static FetchContext asking(Http http, String... queries) {
    FetchContext context = Asking.context(http, Map.of());
    Settings settings = context.settings();
    Map<SourceId, SourceSettings> sources = new HashMap<>(settings.sources().blocks());
    sources.put(HackerNewsDescriptor.ID, new HackerNewsSettings(true, 20, List.of(queries), 0, 0));
    return new FetchContext(
        context.window(),
        context.now(),
        http,
        new Settings(
            settings.edition(),
            settings.site(),
            settings.http(),
            settings.pages(),
            new Settings.Sources(sources),
            settings.models(),
            settings.delivery()),
        context.secrets(),
        context.feeds());
  }

  private static int pageOf(String url) {
    return Integer.parseInt(url.substring(url.indexOf("&page=") + "&page=".length()));
  }

  private static String hit(int id, int points, int comments) {
    return "{\"objectID\": \"%d\", \"title\": \"T\", \"points\": %d, \"num_comments\": %d, \"created_at_i\": 1771578000}"
        .formatted(id, points, comments);
  }
}
