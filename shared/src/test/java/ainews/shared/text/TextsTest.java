package ainews.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          two words|two words
            at both ends |at both ends
          a    b|a b
          a\\tb|a b
          a\\u00a0\\u3000b|a b
          a\\nb|a\\nb
          a \\n b|a\\nb
          a\\r\\nb\\rc|a\\nb\\nc
          a\\u2028b\\u0085c|a\\nb…c
          a\\u2029b|a\\n\\nb
          a\\n\\nb|a\\n\\nb
          a\\n \\t \\n\\r\\n\\nb|a\\n\\nb
          \\n\\na\\n|a
          \\u0000a\\u0007\\u000bb\\u007f|ab
          a\\u200b\\ufeff\\u202eb|ab
          a \\u200b b|a b
          a\\n\\u200b\\nb|a\\n\\nb
          a\\r\\u200b\\nb|a\\n\\nb
          a\\ud83db\\udc4d|ab
          a\\ue000|a\\ue000
          \\u0378a|a
          模型\\u3000发布\\n今天|模型 发布\\n今天
          """)
  void whatStandsInTheWild_asParagraphs(String wild, String expected) {
    assertThat(Texts.paragraphs(unescaped(wild))).isEqualTo(unescaped(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a\\nb|a b
          a\\n\\n \\nb|a b
          a \\t\\r\\n b|a b
          a\\u2029b\\u200bc|a bc
          """)
  void severalLines_areOneLine(String wild, String expected) {
    assertThat(Texts.line(unescaped(wild))).isEqualTo(expected);
  }

  @Test
  void emojiWithJoinersAndSelectors_stay() {
    String family = "👩‍👩‍👧 ❤️ 🇫🇷 می‌خواهم";

    assertThat(Texts.paragraphs(family)).isEqualTo(family);
  }

  @Test
  void whatIsInShape_staysAsItIs() {
    Random random = new Random(20_260_220);
    String alphabet = "ab \t\n\r\u00a0\u2028\u2029\u200b\u200d中\ud83d\ude00";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder wild = new StringBuilder();
      random.ints(30, 0, alphabet.length()).forEach(at -> wild.append(alphabet.charAt(at)));

      String paragraphs = Texts.paragraphs(wild.toString());

      assertThat(Texts.paragraphs(paragraphs)).isEqualTo(paragraphs);
      assertThat(paragraphs).doesNotContain("  ", " \n", "\n ", "\n\n\n", "\t", "\r", "\u200b");
      assertThat(Texts.line(wild.toString())).isEqualTo(paragraphs.replaceAll("\\n+", " "));
    }
  }

  @Test
  @Timeout(10)
  void millionsOfSpacesAndLineEnds_takeNoTime() {
    String spaces = "a" + " ".repeat(3_000_000) + "\n ".repeat(1_000_000) + "b";

    assertThatNoException().isThrownBy(() -> Texts.paragraphs(" ".repeat(3_000_000)));
    assertThat(Texts.paragraphs(spaces)).isEqualTo("a\n\nb");
  }

  @Test
  void longText_isCutBeforeAPairOfSurrogates() {
    assertThat(Texts.cut("abc😀d", 5)).isEqualTo("abc…");
    assertThat(Texts.cut("ab cd", 4)).isEqualTo("ab…");
    assertThat(Texts.cut("abcd", 4)).isEqualTo("abcd");
  }

  private static String unescaped(String escaped) {
    return java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})")
        .matcher(escaped.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"))
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  @Test
  void beginning_partsNoCharacter() {
    assertThat(Texts.beginning("a\uD83E\uDD86b", 2)).isEqualTo("a");
    assertThat(Texts.beginning("a\uD83E\uDD86b", 3)).isEqualTo("a\uD83E\uDD86");
    assertThat(Texts.beginning("ab", 3)).isEqualTo("ab");
    assertThat(Texts.beginning("ab", 0)).isEmpty();
  }
}
