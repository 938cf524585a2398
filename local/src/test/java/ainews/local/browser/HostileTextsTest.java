package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.local.SampleDay;
import ainews.local.ServedSite;
import ainews.publish.Editions;
import ainews.publish.site.Site;
import ainews.shared.edition.Edition;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.Story;
import ainews.shared.settings.SettingsReader;
import ainews.shared.site.SiteFile;
import ainews.shared.site.SiteStore;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Titles and texts with markup and scripts, on pages made without the check. */
@ExtendWith(WithReader.class)
class HostileTextsTest {
  private static final Site.Neighbours NONE =
      new Site.Neighbours(Optional.empty(), Optional.empty());
  private static final List<String> OWN =
      List.of(
          "<script>alert(1)</script><img src=x onerror=alert(2)>",
          "\"></title></script><svg/onload=alert(3)>",
          "'-alert(4)-' `${alert(5)}` {{7*7}} <!-- <![CDATA[",
          "</a></h3></article><iframe srcdoc=\"<script>alert(6)</script>\">",
          "javascript:alert(7)//<a href=javascript:alert(8)>x</a>");

  @TempDir private static Path folder;

  private final Reader reader;

  HostileTextsTest(Reader reader) {
    this.reader = reader;
  }

  @Test
  void hostileTexts_areShownAsText() {
    requireShown(OWN);
  }

  @Test
  void collectedHostileTexts_areShownAsText() throws IOException {
    Path list = SampleDay.project().resolve("../shared/captures/hostile/xss-payload-list.txt");
    if (!Files.exists(list) && "true".equals(System.getenv("CI"))) {
      fail("the collection of hostile texts is not beside the checkout");
    }
    assumeTrue(Files.exists(list), "the collection of hostile texts is not beside the checkout");
    List<String> texts =
        Files.readAllLines(list).stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
    assertThat(texts).hasSizeGreaterThan(5000);
    for (int from = 0; from < texts.size(); from += 2500) {
      requireShown(texts.subList(from, Math.min(from + 2500, texts.size())));
    }
  }

  private void requireShown(List<String> texts) {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      stories.add(Stories.original("n" + i, texts.get(i), texts.get(i), "de", texts.get(i)));
    }
    try (ServedSite site = ServedSite.of(folder);
        BrowserContext window = reader.window(Reader.sized(800, 800))) {
      put(site.files(), Editions.of(stories.toArray(Story[]::new)));
      BrowserErrors browserErrors = BrowserErrors.of(window, site.url());
      Page page = window.newPage();
      page.navigate(site.url() + "en/" + Editions.DATE + "/");
      List<String> lines =
          stories.stream().map(story -> story.texts().values().iterator().next().title()).toList();
      assertThat(texts(page, "article.story h3 a")).isEqualTo(lines);
      assertThat(texts(page, "article.story .summary > [dir]")).isEqualTo(lines);
      assertThat(texts(page, "article.story .links li:first-child a"))
          .allMatch(text -> text.endsWith(", article"));
      page.navigate(site.url() + "zh/category/other/");
      page.navigate(site.url() + "en/search/?q=a");
      page.locator(".found li").first().waitFor();
      assertThat(browserErrors.take()).isEmpty();
      assertThat(page.locator(".found li a").first().textContent()).isIn(lines);
      assertThat(page.locator("main").locator("img, iframe, svg, script").count()).isZero();
    }
  }

  private static List<String> texts(Page page, String path) {
    return page.locator(path).allTextContents();
  }

  private static void put(SiteStore store, Edition edition) {
    Site site = new Site(SettingsReader.packaged(), "https://example.org");
    PublishedDay day = PublishedDay.of(edition, Map.of());
    YearMonth month = YearMonth.from(day.date());
    List<SiteFile> files = new ArrayList<>(site.pages(edition, Map.of(), NONE));
    files.addAll(site.fixed());
    files.addAll(site.fronts(edition, Map.of(), NONE, List.of(day), false));
    files.addAll(site.categories(List.of(day)));
    files.addAll(site.month(month, List.of(day), new TreeMap<>()));
    files.addAll(site.months(new TreeMap<>(Map.of(month, 1)), false));
    files.forEach(store::put);
  }
}
