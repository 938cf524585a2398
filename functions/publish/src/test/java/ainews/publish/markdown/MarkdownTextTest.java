package ainews.publish.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
  private static final String[] PIECES = {
    " ", "\n", "\t", "a", "Z", "1", "é", "中", "。", ".", ":", ";", "#", "/", "-", "'", "_", "&", "@",
    "\\", "`", "*", "[", "]", "<", "|", "~", "www", "WWW.", "http", "httpS:", "ftp:", "mailto:",
    "XMPP:", "amp;", "\u2028", "\u00a0"
  };

  /**
   * A mark at the end makes the patterns run over the whole text; they must change nothing else.
   */
  @Test
  void textThatIsLeftAsItIs_hasNothingToEscape() {
    Random random = new Random(20260220);
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(6); piece >= 0; piece--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(MarkdownText.inline(text.toString()) + "\\`")
          .isEqualTo(MarkdownText.inline(text + "`"));
    }
  }
}
