package ainews.fetch.sources.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.RedditDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedditListingTest {
  private static final String TWO =
      """
      {"kind": "Listing", "data": {"after": "t3_b", "children": [
        {"kind": "t3", "data": {"name": "t3_a", "permalink": "/r/One/comments/a/a_slug/",
          "title": "Fast &amp; small", "author": "ada", "subreddit": "One", "score": 321, "num_comments": 45,
          "created_utc": 1771574400.0, "created": 1.0, "url_overridden_by_dest": "https://paper.example.org/1",
          "selftext_html": "<!-- SC_OFF --><div class=\\"md\\"><p>With <a href=\\"https://code.example.org/\\">code</a></p></div>",
          "stickied": false, "over_18": false, "removed_by_category": null,
          "crosspost_parent_list": [{"selftext_html": "<div class=\\"md\\"><p>What it passes on.</p></div>"}]}},
        {"kind": "t3", "data": {"name": "t3_b", "permalink": "/r/One/comments/b/b_slug/", "title": "Only a title",
          "author": "[deleted]", "subreddit": "One", "selftext_html": null}}]}}
      """;

  @Test
  void captures_areParsedAsExpected() throws Exception {
    for (Captures.Expected expected : Captures.expected("reddit")) {
      if (expected.file().endsWith(".json")) {
        Entries entries = RedditListing.parse(Captures.answer(expected.file()));
        assertThat(entries.read()).isEqualTo(expected.entries());
        assertThat(entries.items().stream().map(Item::id).findFirst().orElse(""))
            .isEqualTo(expected.first());
      } else if (expected.outcome().equals("blocked")) {
        assertBlocked(expected.file());
      }
    }
  }

  @Test
  void capturedPostsForAdults_areLeftOut() throws Exception {
    Entries entries = RedditListing.parse(Captures.answer("reddit/subreddit_hot.json"));
    assertThat(entries.items()).hasSize(96);
    assertThat(entries.next()).contains("t3_hox8t7");
  }

  @Test
  void capturedPicture_isNotALink() throws Exception {
    Item item =
        RedditListing.parse(Captures.answer("reddit/localllama_top_2026-04.json"))
            .items()
            .getFirst();
    assertThat(item.text()).isEqualTo("the future is now");
    assertThat(item.links()).isEmpty();
    assertThat(item.time()).contains(Instant.ofEpochSecond(1777060705));
    assertThat(item.engagement().get(Metric.UPVOTES)).hasValue(2501);
  }

  @Test
  void post_fillsEveryField() throws Exception {
    Entries entries = RedditListing.parse(Hostile.answer(TWO));
    assertThat(entries.next()).contains("t3_b");
    Item item = entries.items().getFirst();
    assertThat(item.source()).isEqualTo(RedditDescriptor.ID);
    assertThat(item.id()).isEqualTo("t3_a");
    assertThat(item.url()).isEqualTo("https://www.reddit.com/r/One/comments/a/a_slug/");
    assertThat(item.title()).isEqualTo("Fast & small");
    assertThat(item.text()).isEqualTo("With code");
    assertThat(item.quoted()).isEqualTo("What it passes on.");
    assertThat(item.author()).isEqualTo("ada");
    assertThat(item.channel()).isEqualTo("r/One");
    assertThat(item.time()).contains(Instant.parse("2026-02-20T08:00:00Z"));
    assertThat(item.engagement().counts())
        .isEqualTo(Map.of(Metric.UPVOTES, 321L, Metric.COMMENTS, 45L));
    assertThat(item.links())
        .extracting(Link::url)
        .containsExactly("https://paper.example.org/1", "https://code.example.org/");
    assertThat(item.comments()).isEmpty();
  }

  @Test
  void missingFields_areEmptyNotZero() throws Exception {
    Item item = RedditListing.parse(Hostile.answer(TWO)).items().get(1);
    assertThat(item.author()).isEmpty();
    assertThat(item.text()).isEmpty();
    assertThat(item.time()).isEmpty();
    assertThat(item.engagement().counts()).isEmpty();
  }

  @Test
  void pinnedAdultAndRemovedPosts_areLeftOut() throws Exception {
    for (String[] change :
        new String[][] {
          {"\"stickied\": false", "\"stickied\": true"},
          {"\"over_18\": false", "\"over_18\": true"},
          {"\"removed_by_category\": null", "\"removed_by_category\": \"moderator\""}
        }) {
      Entries entries = RedditListing.parse(Hostile.answer(TWO.replace(change[0], change[1])));
      assertThat(entries.read()).isEqualTo(2);
      assertThat(entries.items()).extracting(Item::id).containsExactly("t3_b");
    }
  }

  @Test
  void nextPageWithAnInvalidId_isIgnored() throws Exception {
    String evil = TWO.replace("\"after\": \"t3_b\"", "\"after\": \"t3_b&limit=1\"");
    assertThat(RedditListing.parse(Hostile.answer(evil)).next()).isEmpty();
  }

  @Test
  void brokenPosts_doNotAffectOthers() throws Exception {
    String among =
        TWO.replace(
            "\"children\": [",
            "\"children\": [1, null, {\"data\": []}, {\"data\": {\"name\": 3}},");
    Entries entries = RedditListing.parse(Hostile.answer(among));
    assertThat(entries.read()).isEqualTo(6);
    assertThat(entries.items()).extracting(Item::id).containsExactly("t3_a", "t3_b");
  }

  @Test
  void hostileAnswers_areParsedOrRefused() {
    Hostile.assertSurvives(RedditListing::parse, TWO);
    Hostile.assertSurvivesOtherTypes(RedditListing::parse, TWO);
  }

  @Test
  void blockPage_isBlocked() {
    assertBlocked("block-pages/handmade_just_a_moment.html");
  }

  private static void assertBlocked(String file) {
    assertThatThrownBy(() -> RedditListing.parse(Captures.answer(file)))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BLOCKED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'url': 'https://example.org/p'",
        "'url_overridden_by_dest': 'https://example.org/p'",
        "'gallery_data': {'items': [{'outbound_url': 'https://example.org/p'}]}",
        "'url': 'https://www.reddit.com/r/one/comments/a/t/',"
            + " 'crosspost_parent_list': [{'url': 'https://example.org/p'}]",
        "'crosspost_parent_list': [{'url_overridden_by_dest': null, 'url': 'https://example.org/p'}]",
        "'crosspost_parent_list': [{'selftext_html': '<p><a href=https://example.org/p>paper</a></p>'}]",
        "'url': '/r/one/comments/a/t/', 'crosspost_parent_list': [{'url': 'https://example.org/p'}]",
      })
  void link_isFoundInEveryFieldThatHoldsOne(String fields) throws Exception {
    String post =
        "'name': 't3_b', 'title': 'T', 'permalink': '/r/two/comments/b/t/', 'subreddit': 'two', ";
    String listing = "{'data': {'children': [{'data': {" + post + fields + "}}]}}";
    Item item = RedditListing.parse(Hostile.answer(listing.replace('\'', '"'))).items().getFirst();
    assertThat(item.links()).extracting(Link::url).contains("https://example.org/p");
  }

  @Test
  void crosspost_keepsTheLinksOfItsOriginal() throws Exception {
    String listing =
        """
        {"data": {"children": [{"kind": "t3", "data": {"name": "t3_b", "title": "A paper to read",
          "permalink": "/r/two/comments/b/a_paper/", "subreddit": "two",
          "url_overridden_by_dest": "/r/one/comments/a/a_paper/",
          "crosspost_parent_list": [{"url_overridden_by_dest": "https://arxiv.org/abs/2604.12345",
            "selftext_html": "<p><a href=\\"https://example.org/code\\">code</a></p>"}]}}]}}
        """;
    Item item = RedditListing.parse(Hostile.answer(listing)).items().getFirst();
    assertThat(item.links())
        .extracting(Link::url)
        .startsWith("https://arxiv.org/abs/2604.12345")
        .contains("https://www.reddit.com/r/one/comments/a/a_paper/", "https://example.org/code");
  }
}
