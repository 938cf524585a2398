package ainews.publish;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.FeedReport;
import ainews.shared.edition.Language;
import ainews.shared.edition.PastDelivery;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Spend;
import ainews.shared.edition.Story;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.sources.TwitterDescriptor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "not found, 404, 'not read (404, not found)', 未能读取（404，页面不存在）",
    "bad request, 404, 'not read (404, bad request)', 未能读取（404，请求无效）",
    "bad request, 400, 'not read (400, bad request)', 未能读取（400，请求无效）",
    "blocked, 403, 'not read (403, refused)', 未能读取（403，被拒）"
  })
  void failedSource_isReportedByTheMeaningOfItsStatus(
      String problem, int status, String english, String chinese) {
    SourceReport report =
        SourceReport.failed(
            RssDescriptor.ID, Problem.of(problem), "status " + status + " from a.example");

    assertThat(new Words(Language.EN).reportLine(report, 0)).isEqualTo("rss: " + english);
    assertThat(new Words(Language.ZH).reportLine(report, 0)).isEqualTo("rss：" + chinese);
  }

  @Test
  void editionBefore_isSaidToBeDeliveredByItsWorstLanguageInEachChannel() {
    PastDelivery past =
        new PastDelivery(
            LocalDate.of(2026, 2, 19),
            List.of(
                new PastDelivery.Channel("slack", Language.ZH, PastDelivery.State.REFUSED, "<why>"),
                new PastDelivery.Channel("slack", Language.EN, PastDelivery.State.SENT, ""),
                new PastDelivery.Channel("feishu", Language.ZH, PastDelivery.State.UNCERTAIN, ""),
                new PastDelivery.Channel("email", Language.ZH, PastDelivery.State.OFF, "")));
    Edition whole = Editions.whole();
    Edition edition =
        new Edition(
            whole.date(),
            whole.zone(),
            whole.stories(),
            whole.sourceReports(),
            whole.provenance().noting(List.of(), Optional.of(past)));

    assertThat(new Words(Language.EN).notes(edition))
        .contains(
            "Delivery of the edition of 2026-02-19: Slack refused, Feishu uncertain, E-mail not"
                + " sent");
    assertThat(new Words(Language.ZH).noteLines(edition))
        .contains("2026-02-19 一期的发送情况：Slack发送被拒，飞书是否送达不明，邮件未发送");
    assertThat(new Words(Language.EN).notes(whole)).noneMatch(note -> note.contains("Delivery"));
  }

  @Test
  void pages_nameTheNetworkAndCountPosts() {
    SourceReport report =
        new SourceReport(
            TwitterDescriptor.ID,
            SourceReport.State.PARTIAL,
            31,
            20,
            Optional.of(Problem.BLOCKED),
            "status 403 from x.example");

    assertThat(new Words(Language.EN).report(report, 12))
        .isEqualTo("X: 31 posts read, 12 used; incomplete: access refused (HTTP 403)");
    assertThat(new Words(Language.ZH).report(report, 12))
        .isEqualTo("X：读取 31 条，采用 12 条；部分未读到：访问被拒（HTTP 403）");
    assertThat(new Words(Language.EN).reportLine(report, 12))
        .isEqualTo("twitter: read 31, used 12 (incomplete: 403, refused)");
  }

  @Test
  void feedsThatFailedChangedOrAreThin_areNamed() {
    SourceReport report =
        new SourceReport(
                RssDescriptor.ID,
                SourceReport.State.PARTIAL,
                35,
                9,
                Optional.of(Problem.NOT_FOUND),
                "status 404 from a.example")
            .with(
                List.of(
                    feed("Fine", 20, Optional.empty(), ""),
                    feed("Gone", 0, Optional.of(Problem.NOT_FOUND), "status 404 from a.example"),
                    feed("New", 12, Optional.of(Problem.CHANGED), "none could be read"),
                    feed("Thin", 3, Optional.empty(), "").usually(30)))
            .usually(200);
    assertThat(new Words(Language.EN).feedLines(report))
        .containsExactly(
            "Gone: not read (404, not found)",
            "New: not read (the format changed)",
            "Thin: listed 3, usually 30");
    assertThat(new Words(Language.ZH).feedLines(report))
        .containsExactly("Gone：未能读取（404，页面不存在）", "New：未能读取（格式已改变）", "Thin：列出 3，平日约 30");
    assertThat(new Words(Language.EN).feeds(report)).contains("Thin: 3 entries listed, usually 30");
    assertThat(new Words(Language.EN).reportLine(report, 9))
        .isEqualTo("rss: read 35, used 9 (incomplete: 404, not found) (thin: usually 200)");
  }

  private static FeedReport feed(String name, int read, Optional<Problem> problem, String detail) {
    return new FeedReport(name, read, 0, problem, detail, Optional.empty());
  }

  @Test
  void textsOfAModel_areCountedByTheirCheckResult() {
    Provenance.Writing writing = new Provenance.Writing("1", 7, 1, 2, false, false);
    Edition whole = Editions.whole();
    Edition edition =
        new Edition(
            whole.date(),
            whole.zone(),
            whole.stories(),
            whole.sourceReports(),
            new Provenance(
                "a-model",
                0,
                Spend.NONE,
                Optional.of(writing),
                whole.provenance().sentences(),
                Optional.empty()));

    assertThat(new Words(Language.EN).notes(edition))
        .contains("Writer: a-model")
        .contains(
            "Fact check: 7 texts rewritten, 3 replaced by extracts, 2 stories in the original"
                + " language");
    assertThat(new Words(Language.ZH).notes(edition)).contains("核查：7 条重写后通过，3 条改用原文摘录，2 条未翻译");
    assertThat(new Words(Language.EN).noteLines(edition))
        .contains(
            "Check: 7 texts rewritten, 3 replaced by extracts, 2 stories in the original language");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31 | 3 | 2 | 1 | Fact check: 34 stories checked by b-model (3 only in part), 2 stories by rules only, 7 texts rewritten, 3 replaced by extracts, one text shortened
          31 | 0 | 0 | 0 | Fact check: 31 stories checked by b-model, 7 texts rewritten, 3 replaced by extracts
          0 | 0 | 36 | 0 | Checked by rules only; 7 texts rewritten, 3 replaced by extracts
          """)
  void textsThatAModelChecked_areCounted(
      int wholly, int partly, int not, int shortened, String line) {
    assertThat(new Words(Language.EN).notes(checked(7, 3, wholly, partly, not, shortened)))
        .contains(line);
  }

  @Test
  void textsThatAModelChecked_areCountedInEveryForm() {
    Edition edition = checked(7, 3, 31, 3, 2, 1);
    assertThat(new Words(Language.ZH).notes(edition))
        .contains("核查：由 b-model 核查 34 条（其中 3 条仅部分核实），2 条仅按规则检查，7 条重写后通过，3 条改用原文摘录，1 条删去有误的句子");
    assertThat(new Words(Language.ZH).noteLines(checked(0, 0, 0, 0, 5, 0)))
        .contains("检查：仅按规则进行；全部文字一次通过");
    assertThat(new Words(Language.EN).noteLines(checked(0, 0, 5, 0, 0, 0)))
        .contains("Check: 5 stories checked by b-model, every text passed unchanged");
    assertThat(new Words(Language.EN).noteLines(checked(0, 0, 5, 0, 0, 1)))
        .contains("Check: 5 stories checked by b-model, one text shortened");
  }

  private static Edition checked(
      int rewritten, int replaced, int wholly, int partly, int not, int shortened) {
    String model = wholly + partly == 0 ? Provenance.NO_WRITER : "b-model";
    Provenance.Writing writing =
        new Provenance.Writing(
            "1",
            rewritten,
            replaced,
            0,
            false,
            false,
            Optional.of(new Provenance.Checking(model, wholly, partly, not, shortened)));
    Edition day = Editions.of(Samples.written("a", Section.TOP, Category.MODELS));
    return new Edition(
        day.date(),
        day.zone(),
        day.stories(),
        day.sourceReports(),
        new Provenance(
            "a-model",
            0,
            Spend.NONE,
            Optional.of(writing),
            day.provenance().sentences(),
            Optional.empty()));
  }

  @Test
  void modelThatDidNotAnswer_isNotNamedAsTheWriter() {
    Edition whole = Editions.whole();
    Edition edition =
        new Edition(
            whole.date(),
            whole.zone(),
            whole.stories(),
            whole.sourceReports(),
            new Provenance(
                Provenance.NO_WRITER,
                0,
                Spend.NONE,
                Optional.of(new Provenance.Writing("1", 0, 0, 5, false, false)),
                whole.provenance().sentences(),
                Optional.of(new Provenance.Failures(5, Optional.of(Problem.UNAUTHORISED)))));

    assertThat(new Words(Language.EN).notes(edition))
        .contains(
            "Writer: none; the model did not answer (credentials rejected), so texts are in their"
                + " sources’ own words")
        .noneMatch(note -> note.startsWith("Fact check"));
    assertThat(new Words(Language.ZH).noteLines(edition)).contains("撰写：模型未返回结果（身份验证失败）；文字为各来源原文");
  }

  @Test
  void editionWithoutModel_claimsNoFactCheck() {
    assertThat(new Words(Language.EN).notes(Editions.whole()))
        .contains("Checked by rules only; 2 stories in the original language")
        .noneMatch(note -> note.startsWith("Fact check"));
  }

  @Test
  void quietDay_isReportedWithItsNumber() {
    Story one = Samples.story("a", Section.TOP, Category.MODELS);
    Story two = Samples.story("b", Section.TOP, Category.MODELS);
    Words words = new Words(Language.EN);
    assertThat(words.notes(Editions.of(one))).contains("A quiet day: only one story met the bar");
    assertThat(words.notes(Editions.of(one, two)))
        .contains("A quiet day: only 2 stories met the bar");
  }
}
