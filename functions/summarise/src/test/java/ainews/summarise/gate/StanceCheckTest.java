package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be so or is hoped, told so and told as a fact. */
class StanceCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            zh | Cobalt eyes Brine // Cobalt sells pumps. A person close to the talks put the price at $212 million. | Cobalt 或收购 Brine | 据知情人士透露，价格为 2.12 亿美元。
            en | 征求意见 // 征求意见稿拟要求每日使用不超过 45 分钟。 | Draft would limit use | Apps would have to stop after 45 minutes at most.
            en | Council votes // The council has not voted on the northern quarry yet but is expected to approve it in May. | Council to vote on northern quarry | The council is expected to approve the northern quarry in May.
            zh | Pelican notes // We hope to bring it to Linux by 2029! | Pelican 希望 2029 年前登陆 Linux | -
            en | Paper tells staff // Reporters may use AI to transcribe, but may not publish what it writes. | Paper bars AI-written text | Reporters can transcribe with AI but cannot publish its text.
            en | Pelican license // Pelican might change its license for regular users. | Pelican May Change Its License for Regular Users | -
            en | arXiv: Do long prompts make models agree? // We vary the length of prompts. Models agree more with long prompts. Base models do not. | Long prompts make models agree | -
            en | Ask HN: does Parley work? // Does Parley work for anyone? I want to know. | User asks whether Parley works | The user asks whether Parley works for others.
            zh | Cobalt may list // Cobalt's chief Ada Holm told a meeting in Oslo that it could list in 2031. | Cobalt 2031 年可能上市 | 负责人 Ada Holm 在奥斯陆作此表示。
            zh | 月港回应收费 // 针对网传全面收费，月港回应称基础功能不收费，深度调研每次 2 元。 | 月港：基础功能不收费 | 只有深度调研每次收费 2 元。
          """)
  void faithfulText_hasNoFault(String language, String source, String title, String summary) {
    assertThat(faults(language, source, title, summary)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            zh | Cobalt eyes Brine // Cobalt sells pumps. A person close to the talks put the price at $212 million. | Cobalt 将以 2.12 亿美元收购 Brine | -
            en | 征求意见 // 征求意见稿拟要求每日使用不超过 45 分钟。 | New limit for minors | Apps have to stop after 45 minutes.
            en | Council votes // The council has not voted on the northern quarry yet but is expected to approve it in May. | Council approves northern quarry | The council has approved the northern quarry.
            zh | Pelican notes // We hope to bring it to Linux by 2029! | Pelican 将在 2029 年登陆 Linux | -
          """)
  void otherText_isAFault(String language, String source, String title, String summary) {
    assertThat(faults(language, source, title, summary))
        .extracting(Fault::reason)
        .containsAnyOf(Reason.HEDGE, Reason.QUESTION);
  }

  private static List<Fault> faults(String language, String source, String title, String summary) {
    Written written = new Written(Language.of(language), title, summary.equals("-") ? "" : summary);
    return TextGate.of(List.of(source.replace(" // ", "\n"))).check(written);
  }
}
