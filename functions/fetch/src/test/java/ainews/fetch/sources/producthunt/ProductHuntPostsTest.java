package ainews.fetch.sources.producthunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.ProductHuntDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductHuntPostsTest {
  private static final String TWO =
      """
      {"data": {"posts": {
        "nodes": [
          {"id": "900001", "name": "Penfold", "tagline": "Notes that sort themselves", "description": "It reads\\n\\nand files.",
           "url": "https://www.producthunt.com/products/penfold?utm_campaign=api&utm_source=x",
           "website": "https://www.producthunt.com/r/ABC?utm_campaign=api&keep=1", "votesCount": 77, "commentsCount": 8,
           "createdAt": "2026-02-19T20:00:00Z", "featuredAt": "2026-02-20T08:01:00Z",
           "topics": {"nodes": [{"name": "Productivity"}, {"name": "Artificial Intelligence"}]}},
          {"id": "900002", "name": "Quill", "tagline": "Same words", "description": "Same words",
           "url": "https://www.producthunt.com/posts/quill", "createdAt": "2026-02-20T09:00:00Z", "featuredAt": null}],
        "pageInfo": {"hasNextPage": true, "endCursor": "NTA"}}}}
      """;

  @Test
  void captures_areParsedAsExpected() throws Exception {
    for (Captures.Expected expected : Captures.expected("producthunt")) {
      WebResponse answer = Captures.answer(expected.file());
      switch (expected.outcome()) {
        case "ok" -> {
          Entries entries = ProductHuntPosts.parse(answer);
          assertThat(entries.problem()).isEmpty();
          assertThat(entries.items()).isNotEmpty().hasSize(entries.read());
          if (!expected.first().isEmpty()) {
            assertThat(entries.items().getFirst().id()).isEqualTo(expected.first());
          }
        }
        case "rate limited" -> assertProblem(Problem.RATE_LIMITED, answer);
        default -> assertProblem(Problem.of(expected.outcome()), answer);
      }
    }
  }

  @Test
  void capturedPosts_haveTopics() throws Exception {
    Entries entries =
        ProductHuntPosts.parse(Captures.answer("producthunt/graphql_posts_2024-03-12.json"));
    Item item = entries.items().getFirst();
    assertThat(item.title())
        .isEqualTo("Relai Lightning Wallet: Send and receive lightning fast Bitcoin payments.");
    assertThat(item.channel()).isEqualTo("Fintech, Web3, Bitcoin");
    assertThat(item.url()).isEqualTo("https://www.producthunt.com/r/EYMUFQB2CVHHMM");
    assertThat(item.time()).contains(Instant.parse("2024-03-12T07:11:18Z"));
  }

  @Test
  void capturedPostsWithoutId_useTheSlugOfTheirPage() throws Exception {
    Entries entries =
        ProductHuntPosts.parse(Captures.answer("producthunt/handmade_ph_posts_2026.json"));
    assertThat(entries.items()).hasSize(5);
    assertThat(entries.items().getFirst().id()).isEqualTo("beta-launcher");
    assertThat(entries.items().getFirst().engagement().get(Metric.UPVOTES)).hasValue(210);
  }

  @Test
  void post_fillsEveryField() throws Exception {
    Entries entries = ProductHuntPosts.parse(Hostile.answer(TWO));
    assertThat(entries.next()).contains("NTA");
    Item item = entries.items().getFirst();
    assertThat(item.source()).isEqualTo(ProductHuntDescriptor.ID);
    assertThat(item.id()).isEqualTo("900001");
    assertThat(item.url()).isEqualTo("https://www.producthunt.com/products/penfold");
    assertThat(item.title()).isEqualTo("Penfold: Notes that sort themselves");
    assertThat(item.text()).isEqualTo("It reads\n\nand files.");
    assertThat(item.quoted()).isEmpty();
    assertThat(item.author()).isEmpty();
    assertThat(item.channel()).isEqualTo("Productivity, Artificial Intelligence");
    assertThat(item.time()).contains(Instant.parse("2026-02-20T08:01:00Z"));
    assertThat(item.engagement().counts())
        .isEqualTo(Map.of(Metric.UPVOTES, 77L, Metric.COMMENTS, 8L));
    assertThat(item.links())
        .extracting(Link::url)
        .containsExactly("https://www.producthunt.com/r/ABC?keep=1");
    assertThat(item.comments()).isEmpty();
  }

  @Test
  void postThatIsNotFeatured_hasItsCreationTime() throws Exception {
    Item item = ProductHuntPosts.parse(Hostile.answer(TWO)).items().get(1);
    assertThat(item.time()).contains(Instant.parse("2026-02-20T09:00:00Z"));
    assertThat(item.engagement().counts()).isEmpty();
  }

  @Test
  void descriptionThatRepeatsTheTagline_isDropped() throws Exception {
    assertThat(ProductHuntPosts.parse(Hostile.answer(TWO)).items().get(1).text()).isEmpty();
  }

  @Test
  void rowNumber_isNotUsedAsId() throws Exception {
    String numbered = TWO.replace("\"900001\"", "\"0\"");
    assertThat(ProductHuntPosts.parse(Hostile.answer(numbered)).items().getFirst().id())
        .isEqualTo("penfold");
  }

  @Test
  void edges_areParsedLikeNodes() throws Exception {
    String edges = TWO.replace("\"nodes\": [\n    {", "\"edges\": [\n    {");
    edges = edges.replaceAll("\\{\"id\": \"(\\d+)\"", "{\"node\": {\"id\": \"$1\"");
    edges = edges.replace("\"Artificial Intelligence\"}]}},", "\"Artificial Intelligence\"}]}}},");
    edges = edges.replace("\"featuredAt\": null}", "\"featuredAt\": null}}");
    Entries entries = ProductHuntPosts.parse(Hostile.answer(edges));
    assertThat(edges).contains("\"edges\": [");
    assertThat(entries.items()).extracting(Item::id).containsExactly("900001", "900002");
  }

  @Test
  void lastPage_hasNoNext() throws Exception {
    String last = TWO.replace("\"hasNextPage\": true", "\"hasNextPage\": false");
    assertThat(ProductHuntPosts.parse(Hostile.answer(last)).next()).isEmpty();
  }

  @Test
  void errorBesidePosts_isPartial() throws Exception {
    String partial = TWO.replaceFirst("\\{", "{\"errors\": [{\"message\": \"too slow\"}], ");
    Entries entries = ProductHuntPosts.parse(Hostile.answer(partial));
    assertThat(entries.items()).hasSize(2);
    assertThat(entries.problem()).contains(Problem.BAD_REQUEST);
  }

  @Test
  void refusedToken_isReportedWithoutItsValue() {
    String secret = "s3cretT0ken_of_the_operator-123";
    String body =
        "{\"data\": null, \"errors\": [{\"error\": \"invalid_oauth_token\", \"error_description\": \"No %s.\"}]}"
            .formatted(secret);
    assertThatThrownBy(() -> ProductHuntPosts.parse(Hostile.answer(body)))
        .hasMessageNotContaining(secret)
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNAUTHORISED));
  }

  @Test
  void answersWithoutPosts_areMalformed() {
    assertProblem(Problem.MALFORMED, Hostile.answer("{\"data\": {\"posts\": null}}"));
    assertProblem(Problem.MALFORMED, Hostile.answer("[]"));
    assertProblem(Problem.MALFORMED, Hostile.answer("<html></html>"));
  }

  @Test
  void brokenPosts_doNotAffectOthers() throws Exception {
    String among =
        TWO.replaceFirst(
            "\"nodes\": \\[",
            "\"nodes\": [1, null, {\"id\": []}, {\"id\": \"5000\", \"name\": \"x\"},");
    Entries entries = ProductHuntPosts.parse(Hostile.answer(among));
    assertThat(entries.read()).isEqualTo(6);
    assertThat(entries.items()).extracting(Item::id).containsExactly("900001", "900002");
  }

  @Test
  void hostileAnswers_areParsedOrRefused() {
    Hostile.assertSurvives(ProductHuntPosts::parse, TWO);
    Hostile.assertSurvivesOtherTypes(ProductHuntPosts::parse, TWO);
  }

  private static void assertProblem(Problem problem, WebResponse answer) {
    assertThatThrownBy(() -> ProductHuntPosts.parse(answer))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
