package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names told of in other words, and other names. */
class NameCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            en | Show HN: a tiny OCR tool // It runs on a 3090. | Hacker News Post Shows Tiny OCR Tool | It runs on an RTX 3090.
            en | LLM from HF hits SOTA // NIST and the FTC test it. | LLM on Hugging Face Hits SOTA | The National Institute of Standards and Technology and the Federal Trade Commission test it.
            en | 网信办发布新规 // 工信部与发改委参与起草，雷鸟支持。 | CAC issues new rules | MIIT and NDRC took part; RayNeo backs them.
            zh | Work of ETH Zurich // Joint work of ETH Zurich and Mila. | 苏黎世联邦理工学院等发布新作 | -
            en | 星河科技发布机器人 // 星河科技发布机器人「小白」。 | XingHe Robotics launches Xiaobai | -
            en | 小马智行在广州运营 // 小马智行起步。 | Pony.ai starts in Guangzhou | -
            zh | Bosch buys a lab // Bosch buys a lab. | 博世收购一家实验室 | -
            en | Musk sues // Musk sues Altman. | Elon Musk sues Sam Altman | The xAI founder sues OpenAI's chief.
            en | Nova Labs' fast chip // Nova Labs makes the FastChip. | Nova Labs's FastChips | The Fast-Chip is fast.
            en | Kobalt 4 has nearly the double speed // It has nearly the double speed of Kobalt 3, and runs on laptops in 4-bit. | Kobalt 4 Nearly Doubles Speed | Quantized, it runs on laptops.
            en | 南岭科技发布模型 // 支持四川话，售价 20 万元，在台北发布。 | Nanling Releases a Model | Presented in Taipei, it knows Sichuanese and costs CNY 200,000.
            zh | EU committee votes // The parliament's committee in Brussels votes. | 欧洲议会委员会表决 | -
            zh | PSA: mind the license // PSA: mind the license of Kobalt. | Reddit 提醒：留意 Kobalt 许可 | -
            en | US weighs chip rule // The Commerce Department weighs a looser chip rule. | Washington Weighs a Looser Chip Rule | -
            zh | 拓石获融资 // 创始人周砚此前在大疆。 | 拓石获融资 | 创始人周砚曾在大疆任职。
            en | 南岭科技开源模型 // 可导出到 Unity 和 Unreal。 | Nanling opens a model | It exports to Unity and Unreal.
            en | Bridge buys in // Bridge and a16z are buying. | Bridge buys in | Andreessen Horowitz is buying, too.
            en | 善萃获融资 // 由启明创投领投，联想创投跟投。 | Shancui raises money | Lenovo's venture arm joins.
            zh | Irish authority asks // The Irish Data Protection Commission asks. | 爱尔兰数据保护委员会提问 | -
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
            en | LLM from HF hits SOTA // NIST and the FTC test it. | Model on Hugging Face | The Department of Energy and the FTC test it.
            en | 网信办发布新规 // 工信部参与起草。 | CSRC issues new rules | MIIT took part.
            zh | Work of ETH Zurich // Joint work of ETH Zurich and Mila. | 多伦多大学发布新作 | -
            zh | Work of KAIST // By KAIST. | 首尔大学发布新作 | -
            en | 小马智行在广州运营 // 小马智行起步。 | WeRide starts in Guangzhou | -
            en | Bosch buys a lab // Bosch buys a lab. | Siemens buys a lab | -
            zh | Bosch buys a lab // Bosch buys a lab. | 西门子收购实验室 | -
            en | Nova Labs' fast chip // Nova Labs, says Ann Roe. | Nova Labs makes a chip | Its chief Ann Rowe says so.
            en | Kobalt 4 is out // Kobalt 4 is out today. | Macquarie Releases Kobalt 4 Today | -
            en | Kobalt 4 is out // Kobalt 4 is out today. | Kobalt 4 Is Out Today | Thornbury makes it.
            en | Kobalt 4 is out // Kobalt 4 is out today. | Stripe Ships Kobalt 4 Today | -
            en | 南岭科技发布模型 // 支持四川话。 | Nanling Releases a Model | It knows Hunanese.
            en | 南岭科技开源模型 // 可导出到 Unity 和 Unreal。 | Nanling opens a model | It exports to Unity, Unreal and Godot.
            zh | Brussels asks Kobalt // The company, based in Dublin, disputes it. | 欧盟质询 Kobalt | 爱尔兰媒体委员会也参与调查。
          """)
  void otherText_isAFault(String language, String source, String title, String summary) {
    assertThat(faults(language, source, title, summary))
        .extracting(Fault::reason)
        .containsAnyOf(Reason.NAME, Reason.FIGURE);
  }

  private static List<Fault> faults(String language, String source, String title, String summary) {
    Written written = new Written(Language.of(language), title, summary.equals("-") ? "" : summary);
    return TextGate.of(List.of(source.replace(" // ", "\n"))).check(written);
  }
}
