package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.sources.RssDescriptor;
import ainews.summarise.write.Extract;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** An item's own words are never said to be another's. */
class OwnWordsTest {
  private static final Set<Reason> IMPOSSIBLE =
      EnumSet.of(
          Reason.FIGURE, Reason.UNIT, Reason.RANGE, Reason.VERSION, Reason.NAME, Reason.QUOTATION);
  private static final int ITEMS = 300;
  private static final List<String> ENGLISH =
      List.of(
          "Harborline shipped Tern-2.5 Flash to 1,200 testers on May 3 for $0.20–0.40 per million tokens.",
          "Latency fell from 540 ms to 310 ms, a third less, on 8x H100s.",
          "\"It fits on a laptop,\" said Mira Voss, who runs a 12-person team in Lisbon.",
          "Kobalt's v0.9.4 fixes CVE-2026-10001; two to three weeks of work went into it.",
          "The A3B variant scores 71.4 on SWE-bench, up 3.2 points, and halves the cost.",
          "About 45% of 2.1 billion requests came in Q3, half of them between 14:05 and 15:52 UTC.",
          "They raised EUR 40 million at a valuation of $1.5B, twice last year's.");
  private static final List<String> CHINESE =
      List.of(
          "港岸公司 5 月 3 日向一千二百名测试者推出 Tern-2.5 Flash，每百万 token 0.2 至 0.4 美元。",
          "延迟由 540 毫秒降至 310 毫秒，缩短三成，使用 8 张 H100。",
          "创始人许慎之说：“笔记本就能跑。”团队约 12 人，三分之一做数据。",
          "修复版 v0.9.4 用时两到三周，影响约 1.5 万台服务器。",
          "营收 26 亿元，同比增长一倍，第三季度毛利率下降 0.3 个百分点。",
          "官方称 A3B 版本得 71.4 分，七五折，一年半内翻两番。");

  @ParameterizedTest
  @FieldSource("ainews.summarise.write.Draft#LANGUAGES")
  void extractOfAnItem_hasNoneOfTheseFaults(Language language) {
    List<String> sentences = language == Language.EN ? ENGLISH : CHINESE;
    Random random = new Random(20260220);
    for (int i = 0; i < ITEMS; i++) {
      String title = sentences.get(random.nextInt(sentences.size()));
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(5); j >= 0; j--) {
        text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
      }
      Item item =
          Item.of(RssDescriptor.ID, "1", "https://example.org/1")
              .title(title)
              .text(text.toString())
              .build();
      Extract extract = Extract.of(item).orElseThrow();
      Written written = new Written(language, extract.title(), extract.summary());
      assertThat(TextGate.of(List.of(title + "\n" + text)).check(written))
          .filteredOn(fault -> IMPOSSIBLE.contains(fault.reason()))
          .as("%s", written)
          .isEmpty();
    }
  }
}
