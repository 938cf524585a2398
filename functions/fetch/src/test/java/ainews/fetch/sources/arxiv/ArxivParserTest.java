package ainews.fetch.sources.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.sources.ArxivDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivParserTest {
  static List<Captures.Expected> captures() {
    return Captures.expected("arxiv");
  }

  @ParameterizedTest
  @MethodSource("captures")
  void capture_isParsedAsExpected(Captures.Expected expected) throws FetchException {
    WebResponse answer = Captures.answer(expected.file());
    if (!List.of("ok", "empty").contains(expected.outcome())) {
      assertThat(problemOf(answer)).hasToString(expected.outcome());
      return;
    }
    Entries entries = ArxivParser.parse(answer);
    assertThat(entries.read()).isEqualTo(expected.entries());
    assertThat(entries.items()).hasSize(expected.entries());
    assertThat(entries.problem()).isEmpty();
    if (!expected.first().isEmpty()) {
      assertThat(entries.items().getFirst().id()).isEqualTo(expected.first());
    }
  }

  @Test
  void paperFromTheApi_fillsEveryField() throws FetchException {
    Item item =
        ArxivParser.parse(Captures.answer("arxiv/q_testing_s0_m15_80c242b59d59.xml"))
            .items()
            .getFirst();
    assertThat(item.source()).isEqualTo(ArxivDescriptor.ID);
    assertThat(item.url()).isEqualTo("https://arxiv.org/abs/2202.12139");
    assertThat(item.title()).startsWith("Testing Deep Learning Models: A First");
    assertThat(item.text()).startsWith("Deep Learning (DL) has").doesNotContain("\n");
    assertThat(item.author()).isEqualTo("Mohit Kumar Ahuja, Arnaud Gotlieb and 1 more");
    assertThat(item.channel()).isEqualTo("cs.SE");
    assertThat(item.time()).contains(Instant.parse("2022-02-24T15:05:19Z"));
    assertThat(item.links()).isEmpty();
  }

  @Test
  void damagedAnswer_isReadOrRefused() {
    Hostile.assertSurvives(
        ArxivParser::parse,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"
          xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
        <opensearch:totalResults>1</opensearch:totalResults>
        <entry><id>http://arxiv.org/abs/2602.00001v2</id><published>2026-02-20T10:00:00Z</published>
          <updated>2026-02-20T10:00:00Z</updated><title>On Foo</title><summary>Foo grows by 10^25.</summary>
          <author><name>A. Author</name></author><arxiv:primary_category term="cs.CL"/>
          <link href="http://arxiv.org/abs/2602.00001v2" rel="alternate" type="text/html"/></entry></feed>
        """);
  }

  @Test
  void announcedPaper_hasItsAnnouncementTime() throws FetchException {
    Item item =
        ArxivParser.parse(Captures.answer("arxiv/rss.arxiv.org_atom_cs.AI_2025-08-20.xml"))
            .items()
            .getFirst();
    assertThat(item.time()).contains(Instant.parse("2025-08-20T04:00:00Z"));
    assertThat(item.text()).startsWith("As large language models");
    assertThat(item.channel()).isEqualTo("cs.CL");
    assertThat(item.author()).isEqualTo("Chunhua Liu, Kabir Manandhar Shrestha and 1 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"replace", "replace-cross"})
  void replacedPaper_countsAsReadButIsLeftOut(String type) throws FetchException {
    Entries entries =
        ArxivParser.parse(
            answer(
                feed(
                    entry(
                        "oai:arXiv.org:2602.00001v2",
                        "<arxiv:announce_type>" + type + "</arxiv:announce_type>"))));
    assertThat(entries.read()).isEqualTo(1);
    assertThat(entries.items()).isEmpty();
  }

  @Test
  void oldIdentifier_isParsed() throws FetchException {
    Item item =
        ArxivParser.parse(answer(feed(entry("http://arxiv.org/abs/cs/0112017v1", ""))))
            .items()
            .getFirst();
    assertThat(item.id()).isEqualTo("cs/0112017v1");
    assertThat(item.url()).isEqualTo("https://arxiv.org/abs/cs/0112017");
  }

  @Test
  void brokenEntries_doNotAffectOthers() throws FetchException {
    Entries entries =
        ArxivParser.parse(
            answer(
                feed(
                    entry("nonsense", "")
                        + "<entry/>"
                        + "<entry><id>http://arxiv.org/abs/2602.00003v1</id></entry>"
                        + entry(
                            "http://arxiv.org/abs/2602.00002v1", "<published>never</published>"))));
    assertThat(entries.items()).extracting(Item::id).containsExactly("2602.00002v1");
    assertThat(entries.items().getFirst().time()).isEmpty();
    assertThat(entries.read()).isEqualTo(4);
  }

  @Test
  void truncatedAnswer_isPartial() throws FetchException {
    String whole =
        feed(
            entry("http://arxiv.org/abs/2602.00001v1", "")
                + entry("http://arxiv.org/abs/2602.00002v1", ""));
    Entries entries = ArxivParser.parse(answer(whole.substring(0, whole.length() - 70)));
    assertThat(entries.items()).extracting(Item::id).startsWith("2602.00001v1");
    assertThat(entries.problem()).contains(Problem.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<feed", "<html></html>", "\u0000\u0001"})
  void answerWithoutAtom_isMalformed(String body) {
    assertThat(problemOf(answer(body))).isEqualTo(Problem.MALFORMED);
  }

  @Test
  void enormousOrDeeplyNestedAnswer_isParsedOrRefused() throws FetchException {
    String enormous =
        feed(
            entry(
                "http://arxiv.org/abs/2602.00001v1",
                "<summary>" + "word ".repeat(1_000_000) + "</summary>"));
    assertThat(ArxivParser.parse(answer(enormous)).items()).hasSize(1);
    assertThat(problemOf(answer("<feed>" + "<a>".repeat(500_000)))).isEqualTo(Problem.MALFORMED);
  }

  private static Problem problemOf(WebResponse answer) {
    FetchException refusal =
        catchThrowableOfType(FetchException.class, () -> ArxivParser.parse(answer));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.problem();
  }

  private static String feed(String entries) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>";
  }

  private static String entry(String id, String fields) {
    return "<entry><id>" + id + "</id><title>A\n  title</title>" + fields + "</entry>";
  }

  private static WebResponse answer(String body) {
    return new WebResponse(
        URI.create("https://export.arxiv.org/api/query"),
        200,
        Map.of(),
        body.getBytes(StandardCharsets.UTF_8),
        false);
  }
}
