package ainews.publish.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.publish.Editions;
import ainews.publish.markdown.Markdown;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCheckTest {
  private static final Edition EDITION = Editions.whole();
  private static final String ZH = Markdown.of(EDITION, Language.ZH);
  private static final String EN = Markdown.of(EDITION, Language.EN);

  @Test
  void renderedPages_pass() {
    assertThatCode(() -> check(EN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Covering 5 AI|Covering 6 AI|printed count",
        "### Research|### Gossip|unknown category",
        "## 📰 Featured|## 📰 Other|unknown section",
        "- **Title c** — Summary of c. [Source-hackernews](https://example.org/c)||the page lists 4",
        "Source-hackernews](https://example.org/a)|Source-reddit](https://example.org/a)|labels",
        "https://example.org/a)|https://example.org/top)|stands twice",
        "https://example.org/a)|https://example.org/other)|not the story's own",
      })
  void fault_isNamed(String part, String instead, String fault) {
    String faulty = EN.replace(part, instead == null ? "" : instead);
    assertThatThrownBy(() -> check(faulty))
        .isInstanceOf(PageFaultException.class)
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../2026-02-18/|../2026-02-17/|the link to the earlier story",
        "Update: Summary|Summary|an update does not say so",
        "(earlier|[more](../x) (earlier|the link to the earlier story",
      })
  void faultOfAnUpdate_isNamed(String part, String instead, String fault) {
    Edition edition = Editions.withUpdates("Foo 2");
    String english = Markdown.of(edition, Language.EN).replace(part, instead);
    Map<Language, String> pages =
        Map.of(Language.ZH, Markdown.of(edition, Language.ZH), Language.EN, english);
    assertThatThrownBy(() -> PageCheck.check(edition, pages))
        .isInstanceOf(PageFaultException.class)
        .hasMessageContaining(fault);
  }

  private static void check(String english) {
    PageCheck.check(EDITION, Map.of(Language.ZH, ZH, Language.EN, english));
  }
}
