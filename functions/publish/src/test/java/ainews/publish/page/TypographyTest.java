package ainews.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
  /** A non-breaking space is written ~. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | It \"runs\" on Foo's card | It “runs” on Foo’s card",
        "zh-Hans | 团队说\"可以\"运行 Foo's | 团队说“可以”运行 Foo's",
        "en | a 12 GB card, 5 % more, 3 GBs, 2 Mars | a 12~GB card, 5~% more, 3 GBs, 2 Mars",
        "zh-Hans | 一张 12 GB 显卡 | 一张 12~GB 显卡",
        "en | a 27\" screen with 12 GB | a 27\" screen with 12~GB",
        "en | Claude Opus 4.6 and Llama 3 8B, in 2026 | Claude~Opus~4.6 and Llama~3~8B, in 2026",
        "zh-Hans | 发布 Claude Opus 4.6 模型 | 发布 Claude~Opus~4.6 模型",
        "zh-Hans | 称为「开放」，„so“ 《书名》 | 称为“开放”，“so” 《书名》",
        "en | „Open“ and « free », Foo's 'own' | “Open” and “free”, Foo’s 'own'",
        "en | it's 'open' now | it’s “open” now",
        "en | Foo：bar，（baz）is 好的，no。 | Foo: bar, (baz) is 好的，no.",
        "fr | la \"une\" de 12 GB | la \"une\" de 12 GB"
      })
  void text_getsTypographicMarks(String tag, String text, String set) {
    assertThat(Typography.set(text, tag)).isEqualTo(set.replace('~', '\u00a0'));
  }
}
