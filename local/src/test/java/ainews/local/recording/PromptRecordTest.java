package ainews.local.recording;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import ainews.summarise.llm.Prompt;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class PromptRecordTest {
  private static final String TEXT =
      """
      mark00 MARK
      [{"id":"FIRST","posts":["a 汉1234abcd字 facade12 and 1a2b3c4d"]},{"id":"SECOND"}]
      MARK""";

  private static PromptRecord record(String task, String mark, String first, String second) {
    ObjectNode schema =
        Json.read("{\"type\": \"object\", \"additionalProperties\": false}", ObjectNode.class);
    String text = TEXT.replace("MARK", mark).replace("FIRST", first).replace("SECOND", second);
    return PromptRecord.of(new Prompt(task, text, "write", schema, 10));
  }

  @Test
  void idsAndMarks_areNumberedAndChangeNoKey() {
    PromptRecord one =
        record(
            "Write 标题 for 0badc0de1.", "0123456789abcdef0123456789abcdef", "12345678", "abcdefab");
    PromptRecord other =
        record(
            "Write 标题 for 0badc0de1.", "00000000000000000000000000000e11", "0000e12f", "87654321");

    assertThat(one.text())
        .isEqualTo(
            """
            == system
            Write 标题 for ⟦1⟧.

            == user
            mark00 ⟦2⟧
            [{"id":"⟦3⟧","posts":["a 汉1234abcd字 ⟦4⟧ and ⟦5⟧"]},{"id":"⟦6⟧"}]
            ⟦2⟧""");
    assertThat(one.key()).isEqualTo("write-2876314a065b").isEqualTo(other.key());
    assertThat(
            record("Write 标题.", "00000000000000000000000000000e11", "0000e12f", "87654321").key())
        .isNotEqualTo(one.key());
  }

  @Test
  void answerOfOneRun_isRestoredWithTheIdsOfAnother() {
    PromptRecord one = record("Write.", "0123456789abcdef0123456789abcdef", "12345678", "abcdefab");
    PromptRecord other =
        record("Write.", "00000000000000000000000000000e11", "0000e12f", "87654321");

    String numbered = one.numbered("{\"id\" : \"abcdefab\", \"t\": \"12345678 912345678\"}");

    assertThat(numbered).isEqualTo("{\"id\" : \"⟦5⟧\", \"t\": \"⟦2⟧ 912345678\"}");
    assertThat(other.restored(numbered + "⟦9⟧"))
        .isEqualTo("{\"id\" : \"87654321\", \"t\": \"0000e12f 912345678\"}⟦9⟧");
  }
}
