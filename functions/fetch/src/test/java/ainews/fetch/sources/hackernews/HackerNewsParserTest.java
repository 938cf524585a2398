package ainews.fetch.sources.hackernews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Engagement;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HackerNewsParserTest {
  static final String HIT =
      """
      {"objectID": "101", "title": "Vec<T> &amp; a model", "author": "ada", "points": 120,
       "num_comments": 45, "created_at_i": 1771578000, "url": "https://example.org/model",
       "story_text": "It&#x27;s <i>small</i>.<p>See <a href=\\"https:&#x2F;&#x2F;example.com&#x2F;more\\">more</a>"}
      """;

  @Test
  void captures_areParsedAsExpected() throws Exception {
    List<Captures.Expected> captures = Captures.expected("hackernews");
    assertThat(captures).hasSizeGreaterThanOrEqualTo(2);
    for (Captures.Expected expected : captures) {
      Entries entries = HackerNewsParser.posts(Captures.answer(expected.file()));
      assertThat(expected.outcome()).isEqualTo("ok");
      assertThat(entries.items()).as(expected.file()).hasSize(expected.entries());
      assertThat(entries.read()).isEqualTo(expected.entries());
      assertThat(entries.items().getFirst().id()).isEqualTo(expected.first());
      assertThat(entries.problem()).isEmpty();
    }
  }

  @Test
  void capturedTextPost_hasTextAndNoLink() throws Exception {
    Item item =
        HackerNewsParser.posts(Captures.answer("hackernews/search_by_date_AI_2026-08-18.json"))
            .items()
            .getFirst();
    assertThat(item.url()).isEqualTo("https://news.ycombinator.com/item?id=49340013");
    assertThat(item.author()).isEqualTo("ramesh31");
    assertThat(item.time()).contains(Instant.ofEpochSecond(1787016528));
    assertThat(item.engagement().counts())
        .isEqualTo(Map.of(Metric.POINTS, 129L, Metric.COMMENTS, 94L));
    assertThat(item.links()).isEmpty();
    assertThat(item.text()).contains("\n\n").doesNotContain("<", "&#x27;");
  }

  @Test
  void phraseOfABlockPageInAPost_isAccepted() throws Exception {
    String title = "Why we prove your humanity " + "again and ".repeat(300);

    assertThat(posts(HIT.replace("Vec<T> &amp; a model", title)).items()).hasSize(1);
  }

  @Test
  void invalidUnicodeInALink_dropsOnlyThatLink() throws Exception {
    assertThat(posts(HIT.replace("example.org/model", "example.org/\\ud83d")).items())
        .singleElement()
        .extracting(item -> item.links().getFirst().url())
        .isEqualTo("https://example.com/more");
  }

  @Test
  void post_fillsEveryField() throws Exception {
    assertThat(posts(HIT).items())
        .containsExactly(
            new Item(
                HackerNewsDescriptor.ID,
                "101",
                "https://news.ycombinator.com/item?id=101",
                "Vec<T> & a model",
                "It's small.\n\nSee more",
                "",
                "ada",
                "",
                java.util.Optional.of(Instant.parse("2026-02-20T09:00:00Z")),
                new Engagement(Map.of(Metric.POINTS, 120L, Metric.COMMENTS, 45L)),
                List.of(
                    new Link("https://example.org/model"), new Link("https://example.com/more")),
                List.of()));
  }

  @Test
  void brokenPosts_doNotAffectOthers() throws Exception {
    Entries entries =
        posts(
            "null, 7, [], {}, {\"objectID\": \"x\", \"title\": \"a\"}, {\"objectID\": \"1\"},"
                + "{\"objectID\": \"2\", \"title\": \"\\u200b\\u0000\"}, "
                + HIT);
    assertThat(entries.items()).extracting(Item::id).containsExactly("101");
    assertThat(entries.read()).isEqualTo(1);
  }

  @Test
  void hitsNoneOfWhichCanBeRead_areAChangedFormat() throws Exception {
    assertThat(posts("{\"id\": \"1\", \"name\": \"a\"}").changed().map(FetchException::problem))
        .contains(Problem.CHANGED);
    assertThat(posts("").changed()).isEmpty();
  }

  @Test
  void nextPage_isGivenUntilTheLast() throws Exception {
    assertThat(page(0, 3, HIT).next()).contains("1");
    assertThat(page(1, 3, HIT).next()).contains("2");
    assertThat(page(2, 3, HIT).next()).isEmpty();
    assertThat(page(0, 3, "").next()).isEmpty();
  }

  @Test
  void answerWithoutHits_isMalformed() {
    for (String body : List.of("{}", "[]", "7", "{\"hits\": {}}", "", "{\"hits\": [", "<html>")) {
      assertThatThrownBy(() -> HackerNewsParser.posts(Hostile.answer(body)))
          .as(body)
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED));
    }
  }

  @Test
  void hostileAnswers_areParsedOrRefused() {
    Hostile.assertSurvives(HackerNewsParser::posts, search(HIT, 0, 3));
    Hostile.assertSurvivesOtherTypes(HackerNewsParser::posts, search(HIT, 0, 3));
  }

  @Test
  void comments_areSortedByNumberOfReplies() throws Exception {
    String few = comment("few ", "");
    String many = comment("many ", comment("", comment("", "")));
    String body =
        "{\"children\": ["
            + few
            + ", {\"text\": \"short\"}, {\"text\": null}, 7, "
            + many
            + ", "
            + comment("last ", "")
            + "]}";
    List<String> comments = HackerNewsParser.comments(Hostile.answer(body), 2);
    assertThat(comments).hasSize(2);
    assertThat(comments.get(0)).startsWith("many ");
    assertThat(comments.get(1)).startsWith("few ");
  }

  private static String comment(String words, String children) {
    return "{\"text\": \"<p>%s</p>\", \"children\": [%s]}".formatted(words.repeat(40), children);
  }

  private static Entries posts(String hits) throws FetchException {
    return page(0, 1, hits);
  }

  private static Entries page(int page, int pages, String hits) throws FetchException {
    return HackerNewsParser.posts(Hostile.answer(search(hits, page, pages)));
  }

  static String search(String hits, int page, int pages) {
    return "{\"hits\": [%s], \"page\": %d, \"nbPages\": %d}".formatted(hits, page, pages);
  }
}
