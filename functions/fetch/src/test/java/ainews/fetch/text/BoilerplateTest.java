package ainews.fetch.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoilerplateTest {
  private static final Boilerplate BOILERPLATE =
      Boilerplate.parse(
          """
          # a comment
          line Read more(?: →)?
          line .{1,20} retweeted
          inner was published in .{1,20} first
          start \\d+ likes\\.\\s*
          end \\[Read more\\]
          """);

  @Test
  void lines_areDroppedRegardlessOfCase() {
    assertThat(BOILERPLATE.drop("Words.\nREAD MORE →\nSomeone retweeted\nRead more of it"))
        .isEqualTo("Words.\nRead more of it");
  }

  @Test
  void startsAndEnds_areDroppedWithTheSpacesBesideThem() {
    assertThat(BOILERPLATE.drop("17 likes. A word about 3 likes.  [Read more]"))
        .isEqualTo("A word about 3 likes.");
  }

  @Test
  void lineWithAnInnerPhrase_isDropped() {
    assertThat(BOILERPLATE.drop("Words.\n“It” was published in Some Paper first, and so on."))
        .isEqualTo("Words.");
  }

  @Test
  void endPhraseInTheMiddle_isKept() {
    assertThat(BOILERPLATE.drop("A [Read more] link")).isEqualTo("A [Read more] link");
  }

  @Test
  void unknownKind_isRefused() {
    assertThatThrownBy(() -> Boilerplate.parse("part x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("part x");
  }
}
