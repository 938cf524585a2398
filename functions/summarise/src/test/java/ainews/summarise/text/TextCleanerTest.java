package ainews.summarise.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleanerTest {
  @ParameterizedTest
  @CsvSource({
    "'Kestrel is out. Paper: https://example.org/a', 'Kestrel is out.'",
    "'Kestrel is out.https://example.org/a now', 'Kestrel is out. now'",
    "'详见（https://example.org/a）。', '详见（）。'",
    "'Kestrel 发布 链接：https://example.org/a', 'Kestrel 发布'",
    "'Try example.dev/a now , and node.js/express', 'Try now, and node.js/express'",
    "'See www.example.org', 'See'",
  })
  void addressesAndTheirLabels_areTakenOut(String text, String plain) {
    assertThat(TextCleaner.of(text)).isEqualTo(plain);
  }

  @Test
  void linesOfALabelAlone_areTakenOut() {
    assertThat(TextCleaner.of("Kestrel is out\nCode:\n\nIt is open"))
        .isEqualTo("Kestrel is out\n\nIt is open");
  }
}
