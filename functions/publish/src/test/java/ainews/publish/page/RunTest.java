package ainews.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
  /** Tagged parts are written tag:[text]. */
  @ParameterizedTest
  @CsvSource({
    "EN, 样例媒体甲, zh:[样例媒体甲]",
    "EN, 日本のニュース, ja:[日本のニュース]",
    "EN, חדשות AI, he:[חדשות] AI",
    "EN, أخبار الذكاء, ar:[أخبار الذكاء]",
    "EN, 'Lab says 新模型 2.0，发布 today', 'Lab says zh:[新模型 2.0，发布] today'",
    "EN, r/LocalLLaMA, r/LocalLLaMA",
    "EN, It was made up., It was made up.",
    "EN, the β of Café, the β of Café",
    "ZH, 样例媒体甲, 样例媒体甲",
    "ZH, Example Hub, Example Hub",
    "ZH, It was made up., en:[It was made up.]",
    "ZH, Новости 样例, ru:[Новости 样例]",
    "ZH, 标题有误：Foo Bar Two, 标题有误：Foo Bar Two",
    "EN, 뉴스, ko:[뉴스]",
    "EN, ᚠᚢᚦ, ᚠᚢᚦ"
  })
  void text_isPartedByItsLanguages(Language page, String text, String parts) {
    String found =
        Run.of(text, page).stream()
            .map(run -> run.tag() == null ? run.text() : run.tag() + ":[" + run.text() + "]")
            .collect(Collectors.joining());
    assertThat(found).isEqualTo(parts);
  }
}
