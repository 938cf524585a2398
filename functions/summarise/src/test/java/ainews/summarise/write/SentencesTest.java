package ainews.summarise.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void english_isPartedAtItsStops() {
    assertThat(Sentences.of("GPT-5.5 is out. It costs $0.5! \"Really?\" Yes."))
        .containsExactly("GPT-5.5 is out.", "It costs $0.5!", "\"Really?\"", "Yes.");
  }

  @Test
  void abbreviations_endNoSentence() {
    assertThat(Sentences.of("Dr. Lee compared A vs. B in the U.S. market, e.g. Texas. Then left."))
        .containsExactly("Dr. Lee compared A vs. B in the U.S. market, e.g. Texas.", "Then left.");
  }

  @Test
  void chinese_isPartedWithoutSpaces() {
    assertThat(Sentences.of("模型发布了。它有“三个版本。”快吗？快！"))
        .containsExactly("模型发布了。", "它有“三个版本。”", "快吗？", "快！");
  }

  @Test
  void lineEnd_endsASentence() {
    assertThat(Sentences.of("First line\nsecond line\n\nThird")).hasSize(3);
  }
}
