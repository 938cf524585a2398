package ainews.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaReaderTest {
  private static final JsonNode STORIES =
      json(
          """
          {"type": "object", "additionalProperties": false, "required": ["stories"], "properties": {
            "stories": {"type": "array", "items": {"type": "object", "additionalProperties": false,
              "required": ["id", "kind", "importance", "isNews"],
              "properties": {"id": {"type": "string"},
                "kind": {"type": "string", "enum": ["models", "open-source"]},
                "importance": {"type": "integer", "enum": [-1, 0, 1]},
                "share": {"type": "number"}, "isNews": {"type": "boolean"},
                "posts": {"type": "array", "items": {"type": "integer"}}}}}}}
          """);
  private static final String GOOD =
      "{'id': 'a', 'kind': 'models', 'importance': 0, 'isNews': true}";

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'), JsonNode.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'stories': [" + GOOD + "]}",
        "{'stories': [{'id': 'a', 'kind': 'models', 'importance': 0, 'isNews': true, 'why': 'x'}], 'note': 1}",
        "{'Stories': [{'ID': 'a', 'Kind': 'models', 'importance': 0, 'is_news': true}]}",
        "{'stories': [{'id': 'a', 'kind': 'Models', 'importance': 0, 'isNews': true}]}",
        "{'stories': [{'id': 'a', 'kind': ' MODELS', 'importance': 0.0, 'isNews': true}]}",
        "{'stories': [{'id': 'a', 'kind': 'models', 'importance': '0', 'isNews': 'true'}]}",
        "{'stories': [{'id': 'a', 'kind': 'models', 'importance': '+0.0', 'isNews': 'True', 'share': null}]}",
        "{'stories': " + GOOD + "}",
        "[" + GOOD + "]",
        GOOD,
        "{'answer': {'stories': [" + GOOD + "]}}"
      })
  void rareShape_isReadAsTheAnswer(String answer) {
    assertThat(SchemaReader.read(STORIES, json(answer)).value())
        .contains(json("{'stories': [" + GOOD + "]}"));
  }

  @Test
  void listInAText_isRead() {
    JsonNode answer = json("{'stories': ''}");
    ((ObjectNode) answer).put("stories", "[" + GOOD.replace('\'', '"') + "]");

    assertThat(SchemaReader.read(STORIES, answer).value())
        .contains(json("{'stories': [" + GOOD + "]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\": \"b\"}|missing kind at $.stories[1]",
        "{\"id\": \"b\", \"kind\": \"films\", \"importance\": 0, \"isNews\": true}|value not in the enum at $.stories[1].kind",
        "{\"id\": \"b\", \"kind\": \"models\", \"importance\": 0.5, \"isNews\": true}|expected integer at $.stories[1].importance",
        "{\"id\": \"b\", \"kind\": \"models\", \"importance\": \"none\", \"isNews\": true}|expected integer at $.stories[1].importance",
        "{\"id\": \"b\", \"kind\": \"models\", \"importance\": 7, \"isNews\": true}|value not in the enum at $.stories[1].importance",
        "{\"id\": {}, \"kind\": \"models\", \"importance\": 0, \"isNews\": true}|expected string at $.stories[1].id",
        "{\"id\": null, \"kind\": \"models\", \"importance\": 0, \"isNews\": true}|expected string at $.stories[1].id",
        "{\"id\": \"b\", \"kind\": \"models\", \"importance\": 0, \"isNews\": \"maybe\"}|expected boolean at $.stories[1].isNews",
        "7|expected object at $.stories[1]"
      })
  void entryThatCannotBeRead_isLeftOutAlone(String entry, String fault) {
    String answer =
        "{'stories': [" + GOOD + ", " + entry + ", " + GOOD.replace("'a'", "'c'") + "]}";

    SchemaReader.Result read = SchemaReader.read(STORIES, json(answer));

    assertThat(read.value().orElseThrow().path("stories").findValuesAsText("id"))
        .containsExactly("a", "c");
    assertThat(read.fault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "7",
        "'text'",
        "{'stories': 'none'}",
        "{'stories': [{'id': 'b'}]}",
        "{'stories': [7, {'id': 'b'}]}"
      })
  void answerOfWhichNothingCanBeRead_isNone(String answer) {
    assertThat(SchemaReader.read(STORIES, json(answer)).value()).isEmpty();
    assertThat(SchemaReader.read(STORIES, json(answer)).fault()).isNotEmpty();
  }

  @Test
  void optionalFieldThatCannotBeRead_isLeftOut() {
    String answer =
        "{'stories': [{'id': 'a', 'kind': 'models', 'importance': 0, 'isNews': true, 'share': 'x',"
            + " 'posts': [1, 'two', '3']}]}";

    assertThat(SchemaReader.read(STORIES, json(answer)).value().orElseThrow().at("/stories/0"))
        .isEqualTo(
            json(
                "{'id': 'a', 'kind': 'models', 'importance': 0, 'isNews': true, 'posts': [1, 3]}"));
  }

  @Test
  void emptyList_isAnAnswer() {
    assertThat(SchemaReader.read(STORIES, json("{'stories': []}")).value()).isPresent();
  }
}
