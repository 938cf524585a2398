package ainews.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceReasonTest {
  private static String in(String body) {
    return ServiceReason.in(body, Prompts.title(), Optional.of("topsecret"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\": {\"message\": \"No such model\"}}|: No such model",
        "{\"error\": \"No such model\"}|: No such model",
        "{\"object\": \"error\", \"message\": \"No such model\"}|: No such model",
        "{\"detail\": \"No such model\"}|: No such model",
        "404 page not found|: 404 page not found"
      })
  void words_areFoundWhereServicesHaveThem(String body, String reason) {
    assertThat(in(body)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "<html>502</html>", "{\"error\": {}}", "{\"error\":", "[1]"})
  void noWords_areNone(String body) {
    assertThat(in(body)).isEmpty();
  }

  @Test
  void words_areOneShortLineWithoutControlCharacters() {
    String reason = in("a\u001b[31m\u202eb\r\nc\u0000 " + "long ".repeat(1_000));
    assertThat(reason).startsWith(": a[31mb c long").endsWith("…").hasSizeLessThan(170);
    assertThat(reason.chars()).noneMatch(Character::isISOControl);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wrong key: topsecret",
        "Authorization: Bearer abc-topsecret-abc",
        "{\"error\": \"headers were {\\\"Authorization\\\": \\\"Bearer abc\\\"}\"}",
        "Bad token sk-proj-abc",
        "The string to sign was x-amz-security-token:abcabcabcabcabcabcabcabcabcabcabcabcabcabcabc/+=="
      })
  void secrets_areRemoved(String body) {
    assertThat(in(body)).endsWith("…").doesNotContain("topsecret", "abc");
  }

  @Test
  void reasonThatQuotesThePrompt_isDropped() {
    assertThat(in("Bad input: " + Prompts.TEXT)).isEmpty();
    assertThat(in("Bad task:\n" + Prompts.TASK)).isEmpty();
  }
}
