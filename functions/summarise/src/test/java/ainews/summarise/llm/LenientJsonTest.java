package ainews.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1}|1",
        "'```json\n{\"a\": 1}\n```'|1",
        "Sure! Here {is} it: {\"a\": 1} Anything else?|1",
        "{\"a\": [1, 2,], }|",
        "{\"a\": 1,}|1",
        "<think>{\"b\": 2} or {\"a\": 0}</think> {\"a\": 1}|1",
        "{\"a\": 1} as in the schema {\"type\": \"object\"}|1",
        "{\"x\": {\"a\": 1}|1",
        "{ { {\"a\": 1}|1"
      })
  void objectAmongOtherText_isFound(String text, String a) {
    assertThat(LenientJson.find(text, value -> value.has("a")))
        .hasValueSatisfying(
            value -> assertThat(value.path("a").asText()).isEqualTo(a == null ? "" : a));
  }

  @Test
  void rawLineBreakInAString_isAccepted() {
    assertThat(LenientJson.find("{\"a\": \"one\ntwo\"}", value -> value.has("a")))
        .hasValueSatisfying(value -> assertThat(value.path("a").asText()).isEqualTo("one\ntwo"));
  }

  @Test
  void noObjectThatFits_givesTheLastOne() {
    assertThat(LenientJson.find("{\"b\": 1} {\"c\": 1}", value -> value.has("a")))
        .hasValueSatisfying(value -> assertThat(value.has("c")).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no",
        "{",
        "}{",
        "[1]",
        "{\"a\": }",
        "{a: 1}",
        "{\"a\": 1",
        "{\"a\": new Date()}"
      })
  void textWithoutObject_givesNone(String text) {
    assertThat(LenientJson.find(text, value -> true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":", "{\"a\":[", "{\"", "{}"})
  void hostileText_isReadQuickly(String part) {
    String text = part.repeat(AnswerReader.LIMIT / part.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> LenientJson.find(text, value -> value.has("a")));
  }
}
