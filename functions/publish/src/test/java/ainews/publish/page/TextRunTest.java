package ainews.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRunTest {
  /** Expected runs with a tag are written tag:[text]. */
  @ParameterizedTest
  @CsvSource({
    "en, 样例媒体甲, zh:[样例媒体甲]",
    "en, 日本のニュース, ja:[日本のニュース]",
    "en, חדשות AI, he:[חדשות] AI",
    "en, أخبار الذكاء, ar:[أخبار الذكاء]",
    "en, 'Lab says 新模型 2.0，发布 today', 'Lab says zh:[新模型 2.0，发布] today'",
    "en, r/LocalLLaMA, r/LocalLLaMA",
    "en, It was made up., It was made up.",
    "en, the β of Café, the β of Café",
    "zh, 样例媒体甲, 样例媒体甲",
    "zh, Example Hub, Example Hub",
    "zh, Example Hub Two 上的模型, Example Hub Two 上的模型",
    "zh, It was made up., en:[It was made up.]",
    "zh, Новости 样例, ru:[Новости 样例]",
    "zh, 标题有误：Foo Bar Two, 标题有误：Foo Bar Two",
    "en, 뉴스, ko:[뉴스]",
    "en, ᚠᚢᚦ, ᚠᚢᚦ"
  })
  void text_isSplitByLanguage(Language page, String text, String parts) {
    String found =
        TextRun.of(text, page).stream()
            .map(run -> run.tag() == null ? run.text() : run.tag() + ":[" + run.text() + "]")
            .collect(Collectors.joining());
    assertThat(found).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "en, It was made up.,",
    "en, OpenAI 今天发布 GPT-5，开放权重。, zh",
    "en, شركة Tidewater تطلق نموذج Heron, ar",
    "en, The model is called 通义 in China., ",
    "zh, OpenAI 今天发布 GPT-5，开放权重。,",
    "zh, It was made up., en",
    "zh, 46 rules decide it., en",
    "zh, 東京の研究室が発表した。, ja"
  })
  void text_hasTheLanguageOfMostOfIt(Language page, String text, String tag) {
    assertThat(TextRun.tagOf(text, page)).isEqualTo(tag);
  }
}
