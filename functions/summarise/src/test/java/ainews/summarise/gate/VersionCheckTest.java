package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products told of in another version, variant or size, or in none. */
class VersionCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
            en | Pelagic-3 is out: 7B and 40B // Ondine Labs released Pelagic-3-7B and Pelagic-3-40B. The 7B "Swift" runs on phones, the 40B "Deep" is API only. | Ondine Labs releases Pelagic-3 in 7B and 40B | The Pelagic models come from Ondine Labs. The 7B Swift runs on phones.
            zh | Quarry v2 adds search // Quarry v2 brings search and tags. | Quarry 2 新增搜索与标签功能 | -
            en | Ask: Quarry v2 or stay? // Quarry v2 is slow. Quarry was fast. | User asks whether Quarry got slower | -
            zh | 月港下调 Lume-4.2 价格 // Lume-4.2 输入价下调一半。Lume-4.2-Lite 不在此列。 | 月港下调 Lume-4.2 价格 | 输入价下调一半，Lume-4.2-Lite 不变。
            zh | Lume-4.2-preview lands // Lume-4.2-preview is on the API today. | Lume-4.2 预览版上线 API | -
            zh | Gemini 3.1 Pro gets faster // Gemini 3.1 Pro is twice as fast. | Gemini 3.1 Pro 提速一倍 | 谷歌称 Gemini 3.1 Pro 速度翻倍。
            en | Node 18 is gone // Node 18 support removed; Python 3.14 needed. | Tool drops Node 18 | It needs Python 3.14.
            en | v2.4.0 of Quillpad // Quillpad 2.4.0 cannot read the v1 format. | Quillpad 2.4.0 drops the v1 format | -
            en | I hope they open Lume 3 once 4 is out // I hope they open Lume 3 once 4 is out. | User hopes for an open Lume 3 | It would come after Lume 4.
            en | Lab shows hand // The lab showed Palpa 2, a hand made by March 31. | Lab shows Palpa 2 | The hand was made in March.
            zh | Cormorant Small 4 (preview) // Cormorant Small 4 preview is live. | Cormorant Small 4 预览版上线 | -
            zh | paperjay 读论文 // 默认模型为 Lume3-8B。 | paperjay 读论文 | 默认模型为 Lume3-8B。
            en | Quillpad: a plain editor // Windows is planned for 1.0. Current release: 0.9.3. | Quillpad 0.9.3 is a plain editor | Version 1.0 is to run on Windows.
            zh | Wren-Mini: a voice on a Pi // Wren-Mini has 82M parameters, the bigger Wren 410M. | Wren-Mini 在树莓派上运行 | 更大的 Wren 有 4.1 亿参数。
            zh | 月港下调 Lume 4 价格 // Lume 4 输入价下调一半。Lume 4 Turbo 不参与降价。 | 月港下调 Lume 4 价格 | Lume 4 Turbo 不降价。
            en | Notice: old models go // We retire lume-4.1 and lume-4.1-mini. lume-4.1-nano stays. | Old models go | lume-4.1 and lume-4.1-mini are retired, while lume-4.1-nano stays.
            zh | May: Larkspur 36k, Osprey 33k // Larkspur 36k, Osprey 33k. | Osprey 交付 3.3 万辆 | -
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
            en | Pelagic-3 is out: 7B and 40B // Ondine Labs released Pelagic-3-7B and Pelagic-3-40B. The 7B "Swift" runs on phones, the 40B "Deep" is API only. | Ondine Labs releases Pelagic 7B and 40B | -
            en | Pelagic-3 is out: 7B and 40B // Ondine Labs released Pelagic-3-7B and Pelagic-3-40B. The 7B "Swift" runs on phones, the 40B "Deep" is API only. | Ondine Labs releases Pelagic-3 | The 40B Swift runs on phones.
            zh | Pelagic-3 is out: 7B and 40B // Ondine Labs released Pelagic-3-7B and Pelagic-3-40B. The 7B "Swift" runs on phones, the 40B "Deep" is API only. | Ondine Labs 发布 Pelagic-3 | 7B 的 Deep 可在手机上运行，40B Swift 只有 API。
            zh | Quarry v2 adds search // Quarry v2 brings search and tags. | Quarry 新增搜索与标签功能 | -
            zh | 月港下调 Lume-4.2 价格 // Lume-4.2 输入价下调一半。Lume-4.2-Lite 不在此列。 | 月港下调 Lume-4.2-Lite 价格 | 输入价下调一半。
            en | Lume-4.2 Pro lands // Lume-4.2 Pro is on the API. | Lume-4.2 lands on the API | -
            en | Lume-4.2-preview lands // Lume-4.2-preview is on the API today. | Lume-4.2 lands on the API | -
            en | GPT-5.5 comes to Pro users // GPT-5.5 is open to users of the Pro plan. Gemini 3 Flash is not. | GPT-5.5 Flash opens to users | -
            en | Bug in tool-kit // Versions up to 2.9.1 and earlier are safe; 2.9.2 is bad. | Bug in tool-kit | Version 2.9.1 or later is bad.
            en | Grok 4.20 is out // Grok 4.20 is out with 2M context. | Grok 4.2 is out with 2M context | -
            en | Kimi K2.6 is out // Kimi K2.6 is out. | Kimi K2.5 is out | -
            zh | Kimi K2.6 is out // Kimi K2.6 is out. | Kimi K2 发布了新版 | -
            zh | Gemini 3.1 Pro gets faster // Gemini 3.1 Pro is twice as fast. | Gemini 3.1 提速一倍 | -
            zh | Claude Opus 4.7 fails // Claude Opus 4.7 fails. | Claude Opus 4.5 出错了 | -
            zh | Claude Opus 4.7 fails // Claude Opus 4.7 fails. Haiku works. | Claude Haiku 4.7 出错了 | -
            en | Step-2-mini open-sourced // Step-2-mini is open. | Step-2 is open-sourced | -
            en | Node 18 is gone // Node 18 support removed; Python 3.14 needed. | Tool drops Node 20 | It needs Python 3.14.
            en | Lab shows hand // The lab showed Palpa 2. Palpa 1 dropped more, and it cost 2,700 euros. | Lab shows Palpa | The hand costs 2,700 euros.
            en | Tern-mini-2 on a watch // Tern-mini-2 runs on a watch. | Tern-mini runs on a watch | -
            zh | Leak: Lumi 3 nano // Strings name Lumi 3 nano next to Lumi 2 nano. | 测试版出现 Lumi 3 | 它与 Lumi 2 nano 并列。
            zh | Cormorant Small 4 (preview) // Cormorant Small 4 preview is live. | Cormorant Small 4 正式版上线 | -
            zh | paperjay 读论文 // 默认模型为 Lume3-8B。 | paperjay 读论文 | 默认模型为 Lume3-14B。
            zh | Quillpad: a plain editor // Windows is planned for 1.0. Current release: 0.9.3. | Quillpad 1.0 发布 | -
            en | Wren-Mini: a voice on a Pi // Wren-Mini has 82M parameters, the bigger Wren 410M. | Wren runs on a Pi | The 410M Wren runs on it.
            en | 月港下调 Lume 4 价格 // Lume 4 输入价下调一半。Lume 4 Turbo 不参与降价。 | Yuegang cuts prices of Lume 4 and 4 Turbo | -
            zh | 月港下调 Lume 4 价格 // Lume 4 输入价下调一半。Lume 4 Turbo 不参与降价。 | 月港下调 Lume 4 价格 | Lume 4 Turbo 降价一半。公司没有说明原因。
            en | Notice: old models go // We retire lume-4.1 and lume-4.1-mini. lume-4.1-nano stays. | Old models go | lume-4.1 and lume-4.1-nano are retired.
          """)
  void otherText_isAFault(String language, String source, String title, String summary) {
    assertThat(faults(language, source, title, summary))
        .extracting(Fault::reason)
        .containsAnyOf(Reason.VERSION, Reason.RANGE);
  }

  private static List<Fault> faults(String language, String source, String title, String summary) {
    Written written = new Written(Language.of(language), title, summary.equals("-") ? "" : summary);
    return TextGate.of(List.of(source.replace(" // ", "\n"))).check(written);
  }
}
