package ainews.summarise.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void modelNames_arePartedIntoNameVersionAndSize() {
    assertThat(Words.of("Qwen3.5-27B-A3B")).containsExactly("qwen", "3.5", "27b", "a3b");
  }

  @Test
  void endings_doNotPartWords() {
    assertThat(Words.of("launches launched launching")).containsOnly("launch");
    assertThat(Words.of("Claude's")).isEqualTo(Words.of("claude"));
  }

  @Test
  void chineseNames_standForTheirEnglishOnes() {
    assertThat(Words.of("英伟达发布新芯片")).contains("nvidia").containsAll(Words.of("chip"));
    assertThat(Words.of("輝達")).contains("nvidia");
  }

  @Test
  void unknownChinese_isPartedIntoPairs() {
    assertThat(Words.of("甪直古镇")).contains("甪直", "直古", "古镇");
  }

  @Test
  void addresses_areNoWords() {
    assertThat(Words.of("see https://example.org/a/b?c=d and github.com/a/b"))
        .containsExactly("see", "and");
  }

  @Test
  void fullWidthLetters_areTheSameLetters() {
    assertThat(Words.of("ＧＰＴ－５")).isEqualTo(Words.of("GPT-5"));
  }

  @Test
  void rareCharacters_arePartedIntoPairsOfWholeOnes() {
    assertThat(Words.of("𠀀𠀁𠀂")).containsExactly("𠀀𠀁", "𠀁𠀂");
  }

  @Test
  void addressWithinChinese_endsAtTheComma() {
    assertThat(Words.of("见https://example.org/a，甪直古镇")).contains("甪直", "古镇");
  }
}
