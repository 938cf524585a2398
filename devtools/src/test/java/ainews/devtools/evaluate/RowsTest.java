package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.edition.Item;
import ainews.shared.json.Json;
import ainews.shared.sources.TwitterDescriptor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  @TempDir private Path folder;

  @Test
  void blankLines_areSkipped() throws Exception {
    assertThat(Rows.read(file("\n{\"id\":1}\n  \n{\"id\":2}\n")))
        .extracting(row -> row.path("id").asInt())
        .containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":",
        "[1]",
        "\"text\"",
        "{} {}",
        "{\"label\":\"same_evnt\"}",
        "{\"a\":{},\"b\":{}}",
        "{\"date\":\"2026-13-01\",\"text\":\"x\"}",
        "{\"source\":\"nosuch\",\"text\":\"x\"}",
        "{\"a\":{\"source\":\"nosuch\",\"text\":\"x\"},\"label\":\"unrelated\"}"
      })
  void brokenLine_isNamedWithFileAndNumber(String line) throws Exception {
    Path file = file("{\"id\":1}\n\n" + line + "\n");

    assertThatThrownBy(() -> Rows.read(file))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith(file + ", line 3: ");
  }

  @Test
  void unknownLabel_isRefusedWithTheKnownOnes() throws Exception {
    Path file = file("{\"label\":\"same_evnt\"}");

    assertThatThrownBy(() -> Rows.read(file))
        .hasMessageContaining("same_evnt")
        .hasMessageContaining("same_event, same_topic, unrelated");
  }

  @Test
  void missingFile_isNamed() {
    assertThatThrownBy(() -> Rows.read(folder.resolve("none.jsonl")))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("none.jsonl is missing");
  }

  @Test
  void fileInAnotherEncoding_isNamed() throws Exception {
    Path file = folder.resolve("table.jsonl");
    Files.write(file, "{\"id\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Rows.read(file))
        .isInstanceOf(EvaluationException.class)
        .hasMessage(file + " is not UTF-8 text");
  }

  @Test
  void idOfAPostOnX_givesItsTime() {
    Item item =
        item(
            """
            {"url": "https://x.com/METR/status/2024924403142910137", "source": "x",
             "date": "2026-02-21", "summary": "Words", "author": "METR", "likes": 7}
            """);

    assertThat(item.source()).isEqualTo(TwitterDescriptor.ID);
    assertThat(item.time()).contains(Instant.parse("2026-02-20T19:09:33.642Z"));
    assertThat(item.text()).isEqualTo("Words");
    assertThat(item.author()).isEqualTo("METR");
    assertThat(item.engagement().of(TwitterDescriptor.ID)).hasValue(7);
  }

  @Test
  void givenTime_takesPrecedenceOverIdAndDate() {
    Item item =
        item(
            """
            {"url": "https://x.com/METR/status/2024924403142910137", "date": "2026-02-21",
             "published": "2026-02-19T12:00:00+02:00", "text": "Words", "summary": "Others"}
            """);

    assertThat(item.time()).contains(Instant.parse("2026-02-19T10:00:00Z"));
    assertThat(item.text()).isEqualTo("Words");
    assertThat(item.engagement().of(TwitterDescriptor.ID)).isEmpty();
  }

  @Test
  void inventedPost_getsAUrlFromItsId() {
    Item item =
        item("{\"id\":\"zh-1\",\"source\":\"rss\",\"date\":\"2026-02-20\",\"title\":\"T\"}");

    assertThat(item.id()).isEqualTo("zh-1");
    assertThat(item.url()).isEqualTo("https://example.org/zh-1");
    assertThat(item.time()).contains(Instant.parse("2026-02-20T00:00:00Z"));
    assertThat(item("{\"id\":\"zh-1\",\"title\":\"T\"}").time()).isEmpty();
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("table.jsonl"), text);
  }

  private static Item item(String json) {
    return Rows.item(Json.read(json, JsonNode.class));
  }
}
