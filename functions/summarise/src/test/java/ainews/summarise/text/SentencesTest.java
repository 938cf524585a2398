package ainews.summarise.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @Test
  void english_isSplitAtFullStops() {
    assertThat(Sentences.of("GPT-5.5 is out. It costs $0.5! \"Really?\" Yes."))
        .containsExactly("GPT-5.5 is out.", "It costs $0.5!", "\"Really?\"", "Yes.");
  }

  @Test
  void abbreviations_endNoSentence() {
    assertThat(Sentences.of("Dr. Lee compared A vs. B in the U.S. market, e.g. Texas. Then left."))
        .containsExactly("Dr. Lee compared A vs. B in the U.S. market, e.g. Texas.", "Then left.");
  }

  @Test
  void chinese_isSplitWithoutSpaces() {
    assertThat(Sentences.of("模型发布了。它有“三个版本。”快吗？快！"))
        .containsExactly("模型发布了。", "它有“三个版本。”", "快吗？", "快！");
  }

  @Test
  void lineEnd_endsASentence() {
    assertThat(Sentences.of("First line\nsecond line\n\nThird")).hasSize(3);
  }

  @Test
  void listNumbersAndInitials_endNoSentence() {
    assertThat(Sentences.of("1. J. Doe left. 2. K. Roe came (late).) Then 12. It was."))
        .containsExactly("1. J. Doe left.", "2. K. Roe came (late).)", "Then 12.", "It was.");
  }

  @ParameterizedTest
  @ValueSource(strings = {" Mr.", ".", "a.", ". ", "。", "\n", "…) ", "e.g.", "a"})
  void hostileText_isSplitQuickly(String part) {
    String text = "a".repeat(20_000) + part.repeat(80_000 / part.length()) + "x";
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Sentences.of(text));
  }
}
