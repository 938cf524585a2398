package ainews.fetch.sources.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.web.Captures;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlueskyParserTest {
  private static final String POST =
      """
      {"post": {"uri": "at://did:plc:ada/app.bsky.feed.post/%s",
        "author": {"did": "did:plc:ada", "handle": "ada.example.org"},
        "record": {"createdAt": "%s", "text": "%s" %s},
        "embed": %s, "likeCount": 5, "repostCount": 2, "quoteCount": 1, "replyCount": 3,
        "indexedAt": "2026-02-20T10:00:00Z"}}
      """;

  private static String feed(String... posts) {
    return "{\"cursor\": \"c\", \"feed\": [" + String.join(",", posts) + "]}";
  }

  private static String post(String key, String text, String more, String embed) {
    return POST.formatted(key, "2026-02-20T09:00:00Z", text, more, embed);
  }

  private static Item only(String post) throws FetchException {
    List<Item> items = BlueskyParser.parse(Hostile.answer(feed(post))).items();
    assertThat(items).hasSize(1);
    return items.getFirst();
  }

  private static List<String> links(Item item) {
    return item.links().stream().map(Link::url).toList();
  }

  @Test
  void capturedAnswers_giveOriginalPostsAndThreads() throws Exception {
    Entries feed =
        BlueskyParser.parse(Captures.answer("bluesky/bluesky_getAuthorFeed_2025-02-24.json"));
    assertThat(feed.read()).isEqualTo(5);
    assertThat(feed.next()).isPresent();
    assertThat(feed.items())
        .hasSize(5)
        .allMatch(item -> item.url().startsWith("https://bsky.app/profile/dril.bsky.social/post/"));
    assertThat(feed.items().getFirst().time()).contains(Instant.parse("2025-02-24T20:29:50.454Z"));
    assertThat(
            BlueskyParser.parse(Captures.answer("bluesky/bluesky_post_views_composed_2025-02.json"))
                .items())
        .hasSizeGreaterThan(8)
        .anyMatch(item -> links(item).contains("https://en.wikipedia.org/wiki/Nicolas_Cage"))
        .anyMatch(item -> !item.quoted().isEmpty());
  }

  @Test
  void edgeCases_areReadOrLeftOut() throws Exception {
    Entries feed =
        BlueskyParser.parse(Captures.answer("bluesky/bluesky_edge_cases_fixture_2026-09.json"));
    assertThat(feed.read()).isEqualTo(10);
    assertThat(feed.items())
        .as("no repost, reply to another, labelled or members-only post")
        .extracting(item -> item.id().substring(item.id().indexOf('/') + 1))
        .containsExactly("r1", "r4", "r8", "r9", "r10");
    assertThat(links(feed.items().getFirst())).containsExactly("https://journal.example/issue/42");
    assertThat(links(feed.items().get(2))).as("javascript, and a facet out of range").isEmpty();
    assertThat(feed.items().get(3).url())
        .isEqualTo("https://bsky.app/profile/did:plc:gone999/post/r9");
    assertThat(feed.items().get(3).author()).isEmpty();
  }

  @Test
  void addressAtTheEnd_becomesALinkOnly() throws Exception {
    Item item =
        only(
            post(
                "1",
                "论文 👋 example.org/p…",
                ", \"facets\": [{\"index\": {\"byteStart\": 12, \"byteEnd\": 28}, \"features\":"
                    + " [{\"$type\": \"app.bsky.richtext.facet#link\", \"uri\": \"https://example.org/paper\"}]}]",
                "null"));
    assertThat(item.text()).isEqualTo("论文 👋");
    assertThat(links(item)).containsExactly("https://example.org/paper");
    assertThat(item.author()).isEqualTo("ada.example.org");
    assertThat(item.engagement().get(Metric.LIKES)).hasValue(5);
    assertThat(item.engagement().get(Metric.REPOSTS)).hasValue(3);
    assertThat(item.engagement().get(Metric.COMMENTS)).hasValue(3);
  }

  @Test
  void quotesAndCards_addTheirTextAndLinks() throws Exception {
    String quote =
        "{\"uri\": \"at://did:plc:bo/app.bsky.feed.post/q\", \"author\": {\"did\": \"did:plc:bo\","
            + " \"handle\": \"bo.example.org\"}, \"value\": {\"text\": \"Quoted words.\"}}";
    String card =
        "{\"external\": {\"uri\": \"https://example.org/a\", \"title\": \"A card\", \"description\": \"\"}}";
    Item plain = only(post("1", "Look.", "", "{\"record\": " + quote + "}"));
    assertThat(plain.quoted()).isEqualTo("Quoted words.");
    assertThat(links(plain)).containsExactly("https://bsky.app/profile/bo.example.org/post/q");
    Item both =
        only(
            post(
                "1",
                "Look.",
                "",
                "{\"record\": {\"record\": " + quote + "}, \"media\": " + card + "}"));
    assertThat(both.quoted()).isEqualTo("A card\n\nQuoted words.");
    assertThat(links(both))
        .containsExactly("https://example.org/a", "https://bsky.app/profile/bo.example.org/post/q");
  }

  @Test
  void time_isNotLaterThanFirstSeenByTheService() throws Exception {
    String ahead = POST.formatted("1", "2030-01-01T00:00:00Z", "Ahead.", "", "null");
    assertThat(only(ahead).time()).contains(Instant.parse("2026-02-20T10:00:00Z"));
    assertThat(only(post("1", "Now.", "", "null")).time())
        .contains(Instant.parse("2026-02-20T09:00:00Z"));
  }

  @Test
  void ownThread_isKeptAndReplyToOthersIsLeftOut() throws Exception {
    String reply = ", \"reply\": {\"parent\": {\"uri\": \"at://did:plc:%s/app.bsky.feed.post/x\"}}";
    assertThat(only(post("1", "And on.", reply.formatted("ada"), "null")).text()).isNotEmpty();
    assertThat(
            BlueskyParser.parse(
                    Hostile.answer(feed(post("1", "Yes.", reply.formatted("adam"), "null"))))
                .items())
        .isEmpty();
  }

  @Test
  void hostileAnswers_areSurvived() {
    String feed = feed(post("1", "Words.", "", "{\"external\": {\"uri\": \"https://e.org/\"}}"));
    Hostile.assertSurvives(BlueskyParser::parse, feed);
    Hostile.assertSurvivesOtherTypes(BlueskyParser::parse, feed);
    assertThatThrownBy(() -> BlueskyParser.parse(Hostile.answer("{\"error\": \"InvalidRequest\"}")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED));
  }
}
