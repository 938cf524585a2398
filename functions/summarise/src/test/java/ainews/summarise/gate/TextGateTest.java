package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextGateTest {
  private static final String SOURCE =
      """
      Harborline ships Tern-2 Flash
      Harborline has released Tern-2 Flash, a 14B model, under Apache 2.0. It reads 64K tokens \
      and costs $0.20 to $0.40 per million. "We wanted something that fits on a laptop," said \
      founder Mira Voss. The larger Tern-2 may follow in May, according to a person familiar \
      with the plans. Will it run on phones? Tern-2 Flash is not yet on Azure.
      """;
  private static final Written CHINESE =
      new Written(
          Language.ZH,
          "Harborline 发布 Tern-2 Flash",
          "这款 140 亿参数模型采用 Apache 2.0 许可，上下文 6.4 万，每百万 token 0.2 至 0.4 美元。"
              + "据知情人士透露，更大的 Tern-2 可能在 5 月推出。");
  private static final Written ENGLISH =
      new Written(
          Language.EN,
          "Harborline releases Tern-2 Flash",
          "The 14-billion-parameter model costs 20 to 40 cents per million tokens. \"We wanted"
              + " something that fits on a laptop,\" said founder Mira Voss.");

  @Test
  void faithfulTexts_haveNoFault() {
    assertThat(check(CHINESE)).isEmpty();
    assertThat(check(ENGLISH)).isEmpty();
    assertThat(check(new Written(Language.EN, "Harborline ships Tern-2 Flash", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "欧盟委员会要求社交平台保护未成年人,平台须在年底前提交风险评估，否则面临罚款；意大利和西班牙表示支持。",
    "的了是在把也就都着过吗呢,吧啊被地得之的了是在把也就都着过吗呢吧啊被地得之的了是在把也就都着过。"
  })
  void chineseTextThatSharesNothingWithEnglishPosts_isOfAnotherStory(String title, String summary) {
    assertThat(check(new Written(Language.ZH, title, summary)))
        .extracting(Fault::reason)
        .contains(Reason.STORY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
            LENGTH | One. Two is here. Three is here. Four is here.
            LANGUAGE | The model reads 64K tokens (开源).
            ADDRESS | See https://example.org/tern for more.
            ADDRESS | Write to press@example.org for more.
            MARKUP | The **model** reads 64K tokens.
            MARKUP | The model reads 64K tokens.<br>
            CHATTER | As an AI language model, I have no more.
            CHATTER | Here is the summary: the model reads 64K tokens.
            CHATTER | The user asks for a summary of the model.
            FIGURE | The model reads 96K tokens.
            UNIT | The model has 14 million parameters.
            RANGE | It costs $0.40 per million.
            VERSION | Tern-3 Flash reads 64K tokens.
            VERSION | Harborline has released Tern-2 Pro.
            NAME | The model comes from Anthropic.
            NAME | Its founder is Mira Kovacs.
            QUOTATION | The founder said "it beats everything on the market today".
            HEDGE | A larger Tern-2 will follow in May, familiar in all but size.
            PADDING | The move underscores the growing importance of efficient models.
          """)
  void faultOfEachKind_isNamed(Reason reason, String summary) {
    Written written = new Written(Language.EN, "Harborline releases Tern-2 Flash", summary);
    assertThat(check(written)).extracting(Fault::reason).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
            LANGUAGE | Harborline ships Tern-2 Flash | 模型上下文 6.4 万。
            CHATTER | Harborline 发布 Tern-2 Flash | 好的，模型上下文 6.4 万。
            CHATTER | Harborline 发布 Tern-2 Flash | 作为一个人工智能，我无法提供更多。
            UNIT | Harborline 发布 Tern-2 Flash | 模型有 14 亿参数。
            NAME | Harborline 发布 Tern-2 Flash | 模型由华为推出。
            QUOTATION | Harborline 发布 Tern-2 Flash | 创始人说：“我们要打败所有大公司的产品。”
            PADDING | Harborline 发布 Tern-2 Flash | 此举标志着端侧模型迈出关键一步，值得期待。
            VERSION | Harborline 发布 Tern-2 | 模型上下文 6.4 万。
          """)
  void faultOfEachKindInChinese_isNamed(Reason reason, String title, String summary) {
    Written written = new Written(Language.ZH, title, summary);
    assertThat(check(written)).extracting(Fault::reason).contains(reason);
  }

  @Test
  void longTitle_isAFault_andNothingElseIsLookedFor() {
    Written written = new Written(Language.EN, "word ".repeat(40), "As an AI, no.");
    assertThat(check(written)).extracting(Fault::reason).containsExactly(Reason.LENGTH);
    assertThat(check(written).getFirst().evidence()).hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void emptyTitle_isAFault() {
    assertThat(check(new Written(Language.ZH, " ", "")))
        .extracting(Fault::reason)
        .contains(Reason.LENGTH);
  }

  @Test
  void question_isNotToldAsFact() {
    List<String> asked =
        List.of("Will there be a Tern-2 for phones?\nHas anyone heard? I hope so.");
    Written told = new Written(Language.EN, "Harborline brings Tern-2 to phones", "");
    Written asks = new Written(Language.EN, "User asks whether Tern-2 comes to phones", "");
    TextGate gate = TextGate.of(asked);
    assertThat(gate.check(told)).extracting(Fault::reason).contains(Reason.QUESTION);
    assertThat(gate.check(asks)).isEmpty();
  }

  @Test
  void namesAcrossLanguages_areTheSame() {
    TextGate gate = TextGate.of(List.of("智谱与华为合作\n创始人许慎之称将用昇腾 910。"));
    Written english =
        new Written(Language.EN, "Zhipu works with Huawei", "Xu Shenzhi will use the Ascend 910.");
    assertThat(gate.check(english)).isEmpty();
    Written other =
        new Written(Language.EN, "Zhipu works with Huawei", "Li Shenzhou will use the Ascend 910.");
    assertThat(gate.check(other)).extracting(Fault::reason).contains(Reason.NAME);
  }

  @Test
  void languages_agreeInTheirFigures() {
    Written zh = new Written(Language.ZH, "营收 26 亿美元", "同比增长一倍。");
    assertThat(
            TextGate.agree(zh, new Written(Language.EN, "Revenue of $2.6 billion", "It doubled.")))
        .isEmpty();
    assertThat(
            TextGate.agree(zh, new Written(Language.EN, "Revenue of $26 billion", "It doubled.")))
        .extracting(Fault::reason)
        .containsExactly(Reason.PARITY, Reason.PARITY);
  }

  private static List<Fault> check(Written written) {
    return TextGate.of(List.of(SOURCE)).check(written);
  }
}
