package ainews.fetch.sources.producthunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Asking;
import ainews.fetch.Listing;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Window;
import ainews.shared.json.Json;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import ainews.web.Http;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ProductHuntSourceTest {
  private static final Map<String, String> SECRETS = Map.of("PRODUCTHUNT_TOKEN", "tok");

  private final Listing listing = new Listing();

  @Test
  void withoutToken_readsThePublicFeed() throws Exception {
    String feed =
        """
        <feed><updated>2026-02-20T00:01:00-08:00</updated><entry>
        <id>tag:www.producthunt.com,2005:Post/7</id><title>Penfold</title>
        <link href="https://www.producthunt.com/products/penfold"/></entry></feed>
        """;
    try (FakeWeb web = FakeWeb.of(Map.of("www.producthunt.com/feed", feed));
        Http http = web.http()) {
      new ProductHuntSource().fetch(Asking.context(http, Map.of()), listing);
    }
    assertThat(listing.off()).isEmpty();
    assertThat(listing.items()).extracting(Item::id).containsExactly("7");
  }

  @Test
  void pages_areReadUntilVotesFallBelowTheLeast() throws Exception {
    List<JsonNode> requests = new CopyOnWriteArrayList<>();
    List<String> authorisations = new CopyOnWriteArrayList<>();
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  String body =
                      new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                  JsonNode request = Json.read(body, JsonNode.class);
                  requests.add(request);
                  authorisations.add(exchange.getRequestHeaders().getFirst("Authorization"));
                  boolean first = !request.path("variables").has("after");
                  FakeWeb.send(exchange, 200, first ? page(1000, 90, 50) : page(2000, 20, 19));
                });
        Http http = web.http()) {
      new ProductHuntSource().fetch(Asking.context(http, SECRETS), listing);
      assertThat(web.asked())
          .containsExactly(
              "api.producthunt.com/v2/api/graphql", "api.producthunt.com/v2/api/graphql");
    }
    assertThat(listing.items()).extracting(Item::id).containsExactly("1000", "1001", "2000");
    assertThat(listing.read()).isEqualTo(4);
    assertThat(authorisations).containsOnly("Bearer tok");
    JsonNode variables = requests.get(0).path("variables");
    assertThat(variables.path("postedAfter").textValue()).isEqualTo("2026-02-19T08:00:00Z");
    assertThat(variables.path("postedBefore").textValue()).isEqualTo("2026-02-21T08:00:00Z");
    assertThat(requests.get(0).path("query").textValue()).contains("order: VOTES", "first: 50");
    assertThat(requests.get(1).path("variables").path("after").textValue()).isEqualTo("next");
  }

  @Test
  void failingLaterPage_keepsEarlierPages() {
    try (FakeWeb web =
            new FakeWeb(
                exchange -> {
                  String body =
                      new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                  boolean first = !body.contains("\"after\":");
                  FakeWeb.send(exchange, first ? 200 : 401, first ? page(1000, 90, 50) : "");
                });
        Http http = web.http()) {
      assertThatThrownBy(
              () -> new ProductHuntSource().fetch(Asking.context(http, SECRETS), listing))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNAUTHORISED));
    }
    assertThat(listing.items()).hasSize(2);
  }

  @Test
  void days_areInPacificTime() {
    Window shanghai = new Window(Asking.DATE, ZoneId.of("Asia/Shanghai"));
    assertThat(ProductHuntSource.postedAfter(shanghai))
        .isEqualTo(Instant.parse("2026-02-18T08:00:00Z"));
    assertThat(ProductHuntSource.postedBefore(shanghai))
        .isEqualTo(Instant.parse("2026-02-21T08:00:00Z"));
    Window summer = new Window(Asking.DATE.withMonth(7), ZoneId.of("UTC"));
    assertThat(ProductHuntSource.postedBefore(summer))
        .isEqualTo(Instant.parse("2026-07-21T07:00:00Z"));
  }

  private static String page(int id, int votes, int fewer) {
    return """
        {"data": {"posts": {"nodes": [%s, %s], "pageInfo": {"hasNextPage": true, "endCursor": "next"}}}}
        """
        .formatted(post(id, votes), post(id + 1, fewer));
  }

  private static String post(int id, int votes) {
    return """
        {"id": "%d", "name": "P%d", "url": "https://www.producthunt.com/posts/p%d", "votesCount": %d}
        """
        .formatted(id, id, id, votes);
  }
}
