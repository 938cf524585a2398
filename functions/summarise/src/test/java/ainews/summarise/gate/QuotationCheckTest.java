package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotations translated, and quotations made up. */
class QuotationCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            zh | A // "We wanted something that fits on a laptop," she said. | 题目在此 | 她说：“我们想要一个笔记本电脑上能用的东西。”
            zh | A // "Nobody asked the nurses first," he said. | 题目在此 | 他说：“没有人先问过护士的意见。”
            zh | A // "It is slow, but it never lies," he said. | 题目在此 | 他说：“它很慢，但从不说谎。”
            zh | A // "We made a mistake and we will pay for it," the CEO wrote. | 题目在此 | 首席执行官写道：“我们犯了错，我们会为此付出代价。”
            zh | A // "The model is not ready for children," she said. | 题目在此 | 她表示：“这个模型还不适合给孩子用。”
            zh | A // "I don't think anyone knows the answer," he said. | 题目在此 | 他说：“我认为没有人知道答案。”
            zh | A // "We sold more robots in May than in all of last year," it said. | 题目在此 | 公司称：“我们五月卖出的机器人比去年全年还多。”
            en | A // 她说：“机器人不会取代护士，只会帮她们省时间。” | A title | "Robots will not replace nurses, they only save them time," she said.
            en | A // 他说：“钱不是问题，人才是问题。” | A title | "Money is not the problem, people are the problem," he said.
            en | A // 公司称：“我们从未使用用户数据训练模型”。 | A title | The company says it has "never used user data to train models".
            en | A // 他笑称：“等它学会做饭我再买。” | A title | "I will buy it when it learns to cook," he joked.
            en | A // 老师说：“学生问得更多，自己想得更少。” | A title | "Students ask more and think less for themselves," the teacher said.
            zh | A // "We would rather be slow than sorry," she writes. | 题目在此 | 她称“宁可慢一点，也不愿后悔”。
            en | A // 法官写道：“按下按钮不是创作。” | A title | "Pressing a button is not creation," the judge wrote.
            zh | Our robot is worse than a sleepy toddler. // It dropped three. | 题目在此 | 作者写道：“我们的机器人还不如一个犯困的幼儿。”
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
            zh | A // "We wanted something that fits on a laptop," she said. | 题目在此 | 她说：“我们的目标是打败所有大公司的产品。”
            zh | A // "Nobody asked the nurses first," he said. | 题目在此 | 他说：“医院的领导对此负有全部责任。”
            zh | A // "It is slow, but it never lies," he said. | 题目在此 | 他说：“这是我们见过最好的模型。”
            zh | A // "The model is not ready for children," she said. | 题目在此 | 她表示：“我们将为孩子们推出新的模型。”
            zh | A // "We sold more robots in May than in all of last year," it said. | 题目在此 | 公司称：“我们相信机器人会走进每个家庭。”
            zh | A // He spoke of slow growth. | 题目在此 | 他说：“增长非常慢，我们都很担心。”
            en | A // 她说：“机器人不会取代护士，只会帮她们省时间。” | A title | "Robots are the future of every hospital," she said.
            en | A // 他说：“钱不是问题，人才是问题。” | A title | "We have raised enough money for ten years," he said.
            en | A // 他笑称：“等它学会做饭我再买。” | A title | "It already cooks better than my mother," he joked.
            en | A // 老师说：“学生问得更多，自己想得更少。” | A title | "Students have stopped reading books altogether," the teacher said.
            en | A // 公司称：“我们从未使用用户数据训练模型”。 | A title | The company says its "users always come first in every decision".
            en | A // "We would rather be slow than sorry," she writes. | A title | "We prefer slowness to regret," she writes.
            zh | A // 法官写道：“按下按钮不是创作。” | 题目在此 | 法官写道：“按按钮算不上创造。”
            en | A // It respectfully disagrees. | A title | It called the case "without merit".
          """)
  void otherText_isAFault(String language, String source, String title, String summary) {
    assertThat(faults(language, source, title, summary))
        .extracting(Fault::reason)
        .containsAnyOf(Reason.QUOTATION, Reason.QUOTATION);
  }

  private static List<Fault> faults(String language, String source, String title, String summary) {
    Written written = new Written(Language.of(language), title, summary.equals("-") ? "" : summary);
    return TextGate.of(List.of(source.replace(" // ", "\n"))).check(written);
  }
}
