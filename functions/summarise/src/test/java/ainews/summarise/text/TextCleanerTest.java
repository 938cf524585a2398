package ainews.summarise.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Example buys the domain www.chat.example for 15 million dollars",
        "Kestrel gets a [link](tool) syntax for citing documents",
        "Kestrel writes <video> tags and closes them with </video>",
        "A bug turned &nbsp; into gibberish",
        "Researchers write 'ignore previous instructions' into 100 mails",
      })
  void addressOrMarkupThatATitleMentions_stays(String title) {
    assertThat(TextCleaner.of(title)).isEqualTo(title);
  }

  @Test
  void linesOfALabelAlone_areTakenOut() {
    assertThat(TextCleaner.of("Kestrel is out\nCode:\n\nIt is open"))
        .isEqualTo("Kestrel is out\n\nIt is open");
  }
}
