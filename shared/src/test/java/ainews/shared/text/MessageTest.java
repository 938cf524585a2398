package ainews.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
  private static final Set<Long> ENGLISH = Set.of(1L);

  @ParameterizedTest
  @CsvSource({"0, no posts", "1, one post", "2, 2 posts"})
  void plural_followsTheNumber(int count, String text) {
    Message message = Message.of("{n, plural, =0 {no posts} one {one post} other {{n} posts}}");
    assertThat(message.format(Map.of("n", count), ENGLISH)).isEqualTo(text);
  }

  @Test
  void plural_followsTheLanguage() {
    Message message = Message.of("{n, plural, one {singular} other {plural}}");
    assertThat(message.format(Map.of("n", 0), ENGLISH)).isEqualTo("plural");
    assertThat(message.format(Map.of("n", 0), Set.of(0L, 1L))).isEqualTo("singular");
    assertThat(message.format(Map.of("n", 1), Set.of())).isEqualTo("plural");
  }

  @Test
  void select_takesTheWordOrOther() {
    Message message = Message.of("{kind, select, likes {more liked} other {better}} than {n}%");
    assertThat(message.format(Map.of("kind", "likes", "n", 3), ENGLISH))
        .isEqualTo("more liked than 3%");
    assertThat(message.format(Map.of("kind", "x", "n", 3), ENGLISH)).isEqualTo("better than 3%");
    assertThat(message.arguments()).containsExactly("kind", "n");
  }

  @Test
  void valueWithBraces_isLiteral() {
    assertThat(Message.of("«{title}»").format(Map.of("title", "{n} isn't"), ENGLISH))
        .isEqualTo("«{n} isn't»");
  }

  @Test
  void missingArgument_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of("{a} {b}").format(Map.of("a", 1), ENGLISH))
        .withMessage("missing argument: b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "{}",
        "{n",
        "a } b",
        "{n, plural}",
        "{n, plural, one {x}}",
        "{n, number}",
        "{n, select, other {x}",
        "{n, select, a {x} a {y} other {z}}"
      })
  void malformedPattern_isRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of(pattern));
  }
}
