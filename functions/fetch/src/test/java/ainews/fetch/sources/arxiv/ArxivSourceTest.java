package ainews.fetch.sources.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.fetch.Listing;
import ainews.fetch.Scene;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.web.FakeWeb;
import ainews.web.FetchException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArxivSourceTest {
  private static final String SETTINGS = "arxiv: {categories: [cs.AI, cs.CL], cap: 60}";
  private static final String NONE = "<feed></feed>";

  @Test
  void query_requestsTheWindowAndItsLookBack() throws Exception {
    try (FakeWeb web =
        FakeWeb.of(
            Map.of(
                "rss.arxiv.org/atom/cs.AI+cs.CL",
                NONE,
                "export.arxiv.org/api/query",
                papers(1, 3, "2026-02-18T10:00:00Z")))) {
      Listing listing = fetch(web, SETTINGS);
      assertThat(listing.items())
          .extracting(Item::id)
          .containsExactly("2602.00001v1", "2602.00002v1", "2602.00003v1");
      assertThat(listing.gap()).isEmpty();
      assertThat(web.asked().getLast())
          .contains(
              "search_query=%28cat%3Acs.AI+OR+cat%3Acs.CL%29+AND+submittedDate%3A%5B202602160000+TO+202602210000%5D")
          .contains("&sortBy=submittedDate&sortOrder=descending&start=0&max_results=100");
    }
  }

  @Test
  void announcementTime_takesPrecedenceOverSubmissionTime() throws Exception {
    String today =
        announced(1, "new", "2026-02-20T00:00:00-05:00")
            + announced(2, "new", "2026-02-21T00:00:00-05:00")
            + announced(3, "replace", "2026-02-20T00:00:00-05:00");
    try (FakeWeb web =
        FakeWeb.of(
            Map.of(
                "rss.arxiv.org/",
                "<feed>" + today + "</feed>",
                "export.arxiv.org/",
                papers(1, 3, "2026-02-18T10:00:00Z")))) {
      Listing listing = fetch(web, SETTINGS);
      assertThat(listing.items())
          .extracting(item -> item.id() + " " + item.time().orElseThrow())
          .containsExactly(
              "2602.00001v1 2026-02-20T05:00:00Z", "2602.00003v1 2026-02-18T10:00:00Z");
      assertThat(listing.read()).as("each paper once, and a replacement").isEqualTo(4);
    }
  }

  @Test
  void pages_areReadUntilTheCap() throws Exception {
    try (FakeWeb web = pages(1000)) {
      Listing listing = fetch(web, "arxiv: {cap: 150}");
      assertThat(listing.items()).hasSize(150);
      assertThat(listing.read()).isEqualTo(200);
      assertThat(web.asked()).hasSize(3);
    }
  }

  @Test
  void pages_areReadToTheLastPaper() throws Exception {
    try (FakeWeb web = pages(230)) {
      assertThat(fetch(web, "arxiv: {cap: 500}").items()).hasSize(230);
      assertThat(web.asked()).hasSize(4);
    }
  }

  private static String of(int total, String papers) {
    return papers.replaceFirst(
        "<feed[^>]*>", "$0<opensearch:totalResults>" + total + "</opensearch:totalResults>");
  }

  /** Gives the answers in turn, then repeats the last. */
  private static FakeWeb inTurn(String... answers) {
    AtomicInteger asked = new AtomicInteger();
    return new FakeWeb(
        exchange -> {
          boolean isQuery = FakeWeb.url(exchange).startsWith("export.arxiv.org");
          int turn = isQuery ? Math.min(asked.getAndIncrement(), answers.length - 1) : 0;
          FakeWeb.send(exchange, 200, isQuery ? answers[turn] : NONE);
        });
  }

  @Test
  void shortPage_isAskedForAgain() throws Exception {
    String whole = of(100, papers(1, 100, "2026-02-18T10:00:00Z"));
    try (FakeWeb web = inTurn(of(100, NONE), whole)) {
      Listing listing = fetch(web, "arxiv: {cap: 300}");
      assertThat(listing.items()).hasSize(100);
      assertThat(listing.gap()).isEmpty();
      assertThat(web.asked()).as("announcements, and two queries").hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 100", "37, 100", "99, 100", "39, 40"})
  void shortPageOfAnyLength_isAskedForAgain(int given, int total) throws Exception {
    String at = "2026-02-18T10:00:00Z";
    try (FakeWeb web = inTurn(of(total, papers(1, given, at)), of(total, papers(1, total, at)))) {
      Listing listing = fetch(web, "arxiv: {cap: 300}");
      assertThat(listing.items()).hasSize(total);
      assertThat(listing.gap()).isEmpty();
    }
  }

  @Test
  void pageThatStaysShort_isReportedAndItsPapersAreKept() throws Exception {
    try (FakeWeb web = inTurn(of(250, papers(1, 37, "2026-02-18T10:00:00Z")))) {
      Listing listing = new Listing();
      assertThatThrownBy(
              () -> new ArxivSource().fetch(Scene.of("arxiv: {cap: 300}").context(web), listing))
          .hasMessageContaining("37 of 250");
      assertThat(listing.items()).hasSize(37);
    }
  }

  @Test
  void emptyLaterPage_isReported() throws Exception {
    String first = of(250, papers(1, 100, "2026-02-18T10:00:00Z"));
    try (FakeWeb web = inTurn(first, of(250, NONE))) {
      Listing listing = new Listing();
      assertThatThrownBy(
              () -> new ArxivSource().fetch(Scene.of("arxiv: {cap: 300}").context(web), listing))
          .hasMessageContaining("100 of 250");
      assertThat(listing.items()).hasSize(100);
    }
  }

  @Test
  void emptyAnswerWithTotalOf0_isComplete() throws Exception {
    try (FakeWeb web = inTurn(of(0, NONE))) {
      assertThat(fetch(web, SETTINGS).gap()).isEmpty();
    }
  }

  @Test
  void missingAnnouncements_areReportedAndSubmissionsKept() throws Exception {
    try (FakeWeb web =
        FakeWeb.of(Map.of("export.arxiv.org/", papers(1, 1, "2026-02-18T10:00:00Z")))) {
      Listing listing = fetch(web, SETTINGS);
      assertThat(listing.items()).hasSize(1);
      assertThat(listing.gap()).isPresent();
    }
  }

  @Test
  void pastDay_usesOnlySubmissions() throws Exception {
    try (FakeWeb web =
        FakeWeb.of(Map.of("export.arxiv.org/", papers(1, 1, "2026-02-18T10:00:00Z")))) {
      Listing listing = new Listing();
      new ArxivSource().fetch(Scene.of(SETTINGS).at("2026-03-10T00:00:00Z").context(web), listing);
      assertThat(listing.items()).hasSize(1);
      assertThat(listing.gap()).isEmpty();
      assertThat(web.asked()).hasSize(1);
    }
  }

  @Test
  void rateLimit_isReportedAndEarlierPagesKept() {
    try (FakeWeb web =
        new FakeWeb(
            exchange -> {
              String url = FakeWeb.url(exchange);
              FakeWeb.send(
                  exchange,
                  200,
                  url.contains("start=100&")
                      ? "Rate exceeded."
                      : papers(1, 100, "2026-02-18T10:00:00Z"));
            })) {
      Listing listing = new Listing();
      FetchException failure =
          catchThrowableOfType(
              FetchException.class,
              () -> new ArxivSource().fetch(Scene.of("arxiv: {cap: 500}").context(web), listing));
      assertThat(failure.problem()).isEqualTo(Problem.RATE_LIMITED);
      assertThat(listing.items()).hasSize(100);
    }
  }

  private static FakeWeb pages(int total) {
    return new FakeWeb(
        exchange -> {
          String url = FakeWeb.url(exchange);
          if (url.startsWith("rss.")) {
            FakeWeb.send(exchange, 200, NONE);
            return;
          }
          int start = Integer.parseInt(url.replaceFirst(".*start=(\\d+).*", "$1"));
          FakeWeb.send(
              exchange, 200, papers(start, Math.min(100, total - start), "2026-02-19T10:00:00Z"));
        });
  }

  private static Listing fetch(FakeWeb web, String settings) throws Exception {
    Listing listing = new Listing();
    new ArxivSource().fetch(Scene.of(settings).context(web), listing);
    return listing;
  }

  private static String papers(int first, int count, String submitted) {
    return IntStream.range(first, first + count)
        .mapToObj(
            number ->
                "<entry><id>http://arxiv.org/abs/2602.%05dv1</id><title>Paper</title><published>%s</published></entry>"
                    .formatted(number, Instant.parse(submitted)))
        .collect(Collectors.joining("", "<feed>", "</feed>"));
  }

  private static String announced(int number, String type, String day) {
    return ("<entry><id>oai:arXiv.org:2602.%05dv1</id><title>Paper</title><published>%s</published>"
            + "<arxiv:announce_type>%s</arxiv:announce_type></entry>")
        .formatted(number, day, type);
  }
}
