package ainews.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of an edition in a browser's reader mode, by a port of Mozilla's Readability. */
class ReaderModeTest extends OnePage {
  ReaderModeTest(Reader reader) {
    super(reader);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en/2026-02-20/", "zh/2026-02-20/", "en/2026-02-18/", "zh/2026-02-22/"})
  void readerMode_keepsTextsAndDropsControls(String path) {
    page.navigate(path);
    List<String> texts =
        Stream.of("article.story :is(h2, h3, h4) > [dir]", ".summary > [dir]", ".context > [dir]")
            .map(page::locator)
            .map(Locator::allTextContents)
            .flatMap(List::stream)
            .toList();
    Article article = new Readability4J(page.url(), page.content()).parse();
    Document kept = Jsoup.parse(article.getContent());
    assertThat(texts).hasSizeGreaterThan(4);
    String text = spaced(kept.text());
    assertThat(texts.stream().map(ReaderModeTest::spaced).filter(one -> !text.contains(one)))
        .isEmpty();
    assertThat(kept.select("button, input, select, form, dialog, kbd")).isEmpty();
    assertThat(kept.select(".subscribe, nav a[href*=archive]")).isEmpty();
    assertThat(article.getTitle()).isNotBlank();
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }
}
