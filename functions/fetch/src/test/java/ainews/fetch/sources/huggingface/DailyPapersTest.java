package ainews.fetch.sources.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.HuggingFaceDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyPapersTest {
  private static final String TWO =
      """
      [{"paper": {"id": "2602.11111", "title": "Small models,\\n  large gains",
          "summary": "First line\\nof a sentence.", "upvotes": 12,
          "authors": [{"name": "Ada Example"}, {"name": "Hidden One", "hidden": true}, {"name": "Bo Sample"}],
          "publishedAt": "2026-02-17T00:00:00.000Z", "submittedOnDailyAt": "2026-02-20T09:30:00.000Z",
          "githubRepo": "https://github.com/example/small", "projectPage": "https://small.example.org/"},
        "publishedAt": "2026-02-17T00:00:00.000Z", "title": "Small models, large gains", "numComments": 3},
       {"paper": {"id": "2602.22222"}, "title": "Only what stands outside", "summary": "Outer words."}]
      """;

  @Test
  void captures_areParsedAsExpected() throws Exception {
    for (Captures.Expected expected : Captures.expected("huggingface")) {
      if (expected.outcome().equals("malformed")) {
        Entries cut = DailyPapers.parse(Captures.answer(expected.file()));
        assertThat(cut.problem()).contains(Problem.MALFORMED);
        assertThat(cut.items()).hasSizeBetween(1, 30).allMatch(item -> item.time().isPresent());
      } else {
        Entries entries = DailyPapers.parse(Captures.answer(expected.file()));
        assertThat(entries.problem()).isEmpty();
        assertThat(entries.items()).hasSize(expected.entries());
        assertThat(entries.items().stream().map(Item::id).findFirst().orElse(""))
            .isEqualTo(expected.first());
      }
    }
  }

  @Test
  void capturedPapers_haveTheTimeOfTheirListing() throws Exception {
    Entries entries =
        DailyPapers.parse(Captures.answer("huggingface/daily_papers_2026-06-12.json"));
    assertThat(entries.items())
        .allMatch(
            item ->
                item.time().equals(java.util.Optional.of(Instant.parse("2026-06-12T00:00:00Z"))))
        .allMatch(item -> !item.title().isEmpty() && item.text().length() > 200)
        .allMatch(
            item -> item.links().getFirst().url().equals("https://arxiv.org/abs/" + item.id()))
        .anyMatch(item -> item.engagement().get(Metric.UPVOTES).orElse(0) > 100);
  }

  @Test
  void paper_fillsEveryField() throws Exception {
    Entries entries = DailyPapers.parse(Hostile.answer(TWO));
    assertThat(entries.read()).isEqualTo(2);
    Item item = entries.items().getFirst();
    assertThat(item.source()).isEqualTo(HuggingFaceDescriptor.ID);
    assertThat(item.id()).isEqualTo("2602.11111");
    assertThat(item.url()).isEqualTo("https://huggingface.co/papers/2602.11111");
    assertThat(item.title()).isEqualTo("Small models, large gains");
    assertThat(item.text()).isEqualTo("First line of a sentence.");
    assertThat(item.quoted()).isEmpty();
    assertThat(item.author()).isEqualTo("Ada Example, Bo Sample");
    assertThat(item.channel()).isEmpty();
    assertThat(item.time()).contains(Instant.parse("2026-02-20T09:30:00Z"));
    assertThat(item.engagement().counts())
        .isEqualTo(Map.of(Metric.UPVOTES, 12L, Metric.COMMENTS, 3L));
    assertThat(item.links())
        .extracting(Link::url)
        .containsExactly(
            "https://arxiv.org/abs/2602.11111",
            "https://github.com/example/small",
            "https://small.example.org/");
    assertThat(item.comments()).isEmpty();
  }

  @Test
  void missingFields_areEmptyNotZero() throws Exception {
    Item item = DailyPapers.parse(Hostile.answer(TWO)).items().get(1);
    assertThat(item.title()).isEqualTo("Only what stands outside");
    assertThat(item.text()).isEqualTo("Outer words.");
    assertThat(item.time()).isEmpty();
    assertThat(item.engagement().counts()).isEmpty();
  }

  @Test
  void truncatedAnswer_keepsCompletePapers() throws Exception {
    String cut = TWO.substring(0, TWO.indexOf("2602.22222"));
    Entries entries = DailyPapers.parse(Hostile.answer(cut));
    assertThat(entries.items()).extracting(Item::id).containsExactly("2602.11111");
    assertThat(entries.problem()).contains(Problem.MALFORMED);
  }

  @Test
  void answerTruncatedInTheFirstPaper_isMalformed() {
    assertMalformed(TWO.substring(0, 100));
  }

  @Test
  void answerWithoutAList_isMalformed() {
    assertMalformed("{\"error\": \"no such day\"}");
    assertMalformed("");
    assertMalformed("<html><body>Hello</body></html>");
  }

  @Test
  void brokenPapers_doNotAffectOthers() throws Exception {
    String among =
        "[7, null, [], {\"paper\": []}, {\"paper\": {\"id\": \"../../x\", \"title\": \"t\"}}, "
            + TWO.strip().substring(1);
    Entries entries = DailyPapers.parse(Hostile.answer(among));
    assertThat(entries.read()).isEqualTo(7);
    assertThat(entries.items()).extracting(Item::id).containsExactly("2602.11111", "2602.22222");
  }

  @Test
  void hostileAnswers_areParsedOrRefused() {
    Hostile.assertSurvives(DailyPapers::parse, TWO);
    Hostile.assertSurvivesOtherTypes(DailyPapers::parse, TWO);
  }

  @Test
  void blockPage_isBlocked() {
    assertThatThrownBy(
            () -> DailyPapers.parse(Captures.answer("block-pages/handmade_just_a_moment.html")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BLOCKED));
  }

  private static void assertMalformed(String body) {
    assertThatThrownBy(() -> DailyPapers.parse(Hostile.answer(body)))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED));
  }
}
