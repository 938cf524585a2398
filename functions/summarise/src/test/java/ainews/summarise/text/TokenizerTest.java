package ainews.summarise.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void modelNames_areSplitIntoNameVersionAndSize() {
    assertThat(Tokenizer.of("Qwen3.5-27B-A3B")).containsExactly("qwen", "3.5", "27b", "a3b");
  }

  @Test
  void endings_doNotSeparateWords() {
    assertThat(Tokenizer.of("launches launched launching")).containsOnly("launch");
    assertThat(Tokenizer.of("Claude's")).isEqualTo(Tokenizer.of("claude"));
  }

  @Test
  void chineseNames_becomeTheirEnglishOnes() {
    assertThat(Tokenizer.of("英伟达发布新芯片")).contains("nvidia").containsAll(Tokenizer.of("chip"));
    assertThat(Tokenizer.of("輝達")).contains("nvidia");
  }

  @Test
  void unknownChinese_isSplitIntoPairs() {
    assertThat(Tokenizer.of("甪直古镇")).contains("甪直", "直古", "古镇");
  }

  @Test
  void addresses_areNoWords() {
    assertThat(Tokenizer.of("see https://example.org/a/b?c=d and github.com/a/b"))
        .containsExactly("see", "and");
  }

  @Test
  void fullWidthLetters_areTheSameLetters() {
    assertThat(Tokenizer.of("ＧＰＴ－５")).isEqualTo(Tokenizer.of("GPT-5"));
  }

  @Test
  void rareCharacters_areSplitIntoPairsOfCodePoints() {
    assertThat(Tokenizer.of("𠀀𠀁𠀂")).containsExactly("𠀀𠀁", "𠀁𠀂");
  }

  @Test
  void addressWithinChinese_endsAtTheComma() {
    assertThat(Tokenizer.of("见https://example.org/a，甪直古镇")).contains("甪直", "古镇");
  }
}
