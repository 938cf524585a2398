package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.local.Command;
import ainews.local.FileSiteStore;
import ainews.local.SampleDay;
import ainews.local.ServedSite;
import ainews.local.SqliteTable;
import ainews.publish.Editions;
import ainews.publish.Publish;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevisions;
import ainews.shared.text.DataFile;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Searches a site with the sample day, two days of real posts made without a model, and a few
 * invented stories.
 */
@ExtendWith(WithReader.class)
class QueriesTest {
  private static final int SHOWN = 5;
  private static final int LEAST_FOUND = 57;
  private static final double MOST_SHIFT = .05;
  private static final List<String> REAL_DAYS = List.of("2026-04-29", "2026-04-30");
  private static final LocalDate INVENTED = LocalDate.of(2026, 3, 10);

  @TempDir private static Path folder;

  private static ServedSite site;
  private static BrowserContext window;
  private static BrowserErrors browserErrors;
  private static Page page;

  /**
   * A line of {@code queries.tsv}.
   *
   * @param result what one of the first results must contain
   * @param isInvented whether its story was written for it alone
   */
  private record Query(String language, String text, Pattern result, boolean isInvented) {
    static Query of(List<String> row) {
      Pattern result = Pattern.compile(row.get(2), Pattern.CASE_INSENSITIVE);
      return new Query(row.get(0), row.get(1), result, row.get(3).equals("invented"));
    }
  }

  @BeforeAll
  static void open(Reader reader) throws IOException {
    Path days = SampleDay.project().resolve("../shared/replay");
    if (!Files.isDirectory(days) && "true".equals(System.getenv("CI"))) {
      fail("the folder of real days is missing: " + days);
    }
    assumeTrue(Files.isDirectory(days), "the folder of real days is missing: " + days);
    ServedSite.makeSampleDay(folder);
    for (String day : REAL_DAYS) {
      Command.Outcome made =
          Command.run(
              "run", "--replay", days.resolve(day), "--date", day, "--no-serve", "--out", folder);
      assertThat(made.code()).as(made.err()).isZero();
    }
    putInvented();
    site = ServedSite.of(folder);
    window = reader.window(Reader.sized(1000, 800));
    browserErrors = BrowserErrors.of(window, site.url());
    page = window.newPage();
    page.addInitScript(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries()"
            + ".forEach(entry => window.shift += entry.value))"
            + ".observe({type: 'layout-shift', buffered: true});");
  }

  @AfterAll
  static void close() {
    if (window != null) {
      window.close();
      site.close();
    }
  }

  private static void putInvented() throws IOException {
    List<Story> stories =
        List.of(
            Stories.written("moonshot", Section.TOP, "月之暗面开放长文本接口", "Moonshot opens its interface"),
            Stories.written("price", Section.QUICK, "样例云推理接口降价三成", "Example Cloud cuts prices"),
            Stories.written("video", Section.QUICK, "样例模型生成短视频", "A model that generates video"),
            Stories.written(
                "licence", Section.QUICK, "样例数据库更换许可证", "Example Base changes its licence"),
            Stories.written(
                "court", Section.QUICK, "样例出版社提起版权诉讼", "Publishers' copyright lawsuit goes on"));
    try (SqliteTable table = SqliteTable.open(folder.resolve("ainews.db"), InstantSource.system());
        FileSiteStore files = FileSiteStore.in(folder)) {
      EditionStore editions = new EditionStore(table);
      Editions.store(editions, INVENTED, 1, Editions.of(stories.toArray(Story[]::new)));
      editions.putPublishedRevisions(INVENTED, 1, PublishedRevisions.around(INVENTED, editions));
      new Publish(editions, files, FileSiteStore.SITE_URL).run(INVENTED, 1);
    }
  }

  @Test
  void queries_findWhatTheyMean() {
    List<Query> queries =
        DataFile.read("local/browser/queries.tsv", 4).stream().map(Query::of).toList();
    assertThat(queries).hasSize(60);
    List<String> missed = new ArrayList<>();
    int invented = 0;
    for (Query query : queries) {
      List<String> found = found(query.language, query.text);
      boolean isFound = found.stream().limit(SHOWN).anyMatch(query.result.asPredicate());
      if (!isFound) {
        missed.add(query.language + " " + query.text + ": " + found.stream().limit(2).toList());
      } else if (query.isInvented) {
        invented++;
      }
    }
    int all = queries.size() - missed.size();
    String outcome = all + " of 60 found, " + invented + " of them by a story written for them";
    System.out.println(outcome);
    assertThat(all).as("%s; missed: %s", outcome, missed).isGreaterThanOrEqualTo(LEAST_FOUND);
  }

  @Test
  void commonQueries_areAmongThem() throws IOException {
    Path common = SampleDay.project().resolve("../shared/site/queries.tsv");
    List<String> lines = Files.exists(common) ? Files.readAllLines(common) : List.of();
    List<List<String>> ours =
        DataFile.read("local/browser/queries.tsv", 4).stream()
            .map(row -> row.subList(0, 2))
            .toList();
    assertThat(ours).doesNotHaveDuplicates();
    assertThat(ours)
        .containsAll(
            lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t")).subList(0, 2))
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | GPT-5.5 | gpt5.5",
        "en | GPT-5.5 | gpt 5.5",
        "en | qwen 3.6 | Qwen3.6",
        "en | deep seek | DeepSeek",
        "en | open source | open-source",
        "en | agent | agents",
        "en | release | released",
        "en | license | licence",
        "en | OpenAI | OpenAI,",
        "en | OpenAI | openai.",
        "en | OpenAI AWS | OpenAI, (AWS",
        "zh | 模型 | 模型。",
        "zh | 开源 模型 | 开源，模型",
        "zh | 机器人 | 機器人",
        "zh | 千问 | 通义千问",
        "en | April 29 | 2026-04-29",
        "zh | 4月29日 | 2026-04-29"
      })
  void formsOfOneQuery_findTheSame(String language, String one, String other) {
    assertThat(found(language, one)).isNotEmpty().isEqualTo(found(language, other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mistrl", "mistarl", "misstral", "mustral"})
  void typo_isSuggestedWithItsResults(String query) {
    assertThat(found("en", query)).isNotEmpty();
    assertThat(page.locator(".status").innerText()).contains("Did you mean mistral?");
    page.locator(".status a").click();
    page.waitForFunction("() => document.querySelector('.status').textContent.includes('result')");
    assertThat(page.locator("#q").inputValue()).isEqualTo("mistral");
  }

  @Test
  void productsOfACompany_areFoundButNotMarked() {
    assertThat(found("en", "OpenAI AWS").getFirst()).contains("Codex");
    assertThat(page.locator(".found mark").allTextContents())
        .isNotEmpty()
        .allMatch(mark -> mark.matches("OpenAI|AWS"));
    assertThat(String.join("\n", found("en", "Anthropic"))).contains("Claude");
    assertThat(page.locator(".found mark").allTextContents()).doesNotContain("Claude");
  }

  @Test
  void result_showsSourceAndCategory() {
    assertThat(found("zh", "白鹭").getFirst()).containsPattern("2026-02-20 · .+ · .+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "2026-04-29", "mistrl", "nosuchwordanywhere"})
  void results_doNotShiftThePage(String query) {
    for (int[] size : new int[][] {{1280, 800}, {390, 844}}) {
      page.setViewportSize(size[0], size[1]);
      found("en", query);
      assertThat(((Number) page.evaluate("() => window.shift")).doubleValue())
          .as("%s at %d", query, size[0])
          .isLessThan(MOST_SHIFT);
    }
  }

  /** Returns the results of a search, one line each. */
  private static List<String> found(String language, String query) {
    page.navigate("about:blank");
    page.navigate(
        site.url() + language + "/search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    page.waitForFunction(
        "() => { const status = document.querySelector('.status');"
            + " return status.textContent && status.textContent !== status.dataset.more }");
    assertThat(browserErrors.take()).isEmpty();
    return OnePage.texts(
        page.evaluate(
            "() => [...document.querySelectorAll('.found li:has(time)')]"
                + ".map(item => [...item.children].map(part => part.textContent).join(' | '))"));
  }
}
