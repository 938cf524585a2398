package ainews.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}|is not of an object",
        "{\"type\": \"object\"}|at $ does not say additionalProperties: false",
        "{\"type\": \"object\", \"additionalProperties\": true}|at $ does not say additionalProperties: false",
        "{\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"a\"]}|at $ requires a",
        "{\"type\": \"object\", \"additionalProperties\": false, \"$defs\": {}}|at $ says $defs",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"$ref\": \"#\"}}}|at $.a needs one type",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": [\"string\", \"null\"]}}}|at $.a needs one type",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"string\", \"minLength\": 1}}}|at $.a says minLength",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"integer\", \"maximum\": 1}}}|at $.a says maximum",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"string\", \"enum\": []}}}|at $.a has an enum without values",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"array\", \"maxItems\": 2}}}|at $.a says maxItems",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"array\", \"items\": {\"type\": \"object\"}}}}|at $.a[] does not say"
      })
  void schemaThatModelsRefuse_isRefusedBeforeOneIsAsked(String schema, String told) {
    ObjectNode node = Json.read(schema, ObjectNode.class);

    assertThatThrownBy(() -> new Prompt("task", "text", "stories", node, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("schema stories ")
        .hasMessageContaining(told);
  }

  @ParameterizedTest
  @CsvSource({
    "' ', text, name, 1",
    "task, '', name, 1",
    "task, text, a b, 1",
    "task, text, name, 0"
  })
  void promptThatCannotBeAsked_isRefused(String system, String text, String name, int maxTokens) {
    assertThatThrownBy(() -> new Prompt(system, text, name, Prompts.schema(), maxTokens))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void schema_cannotBeChangedFromOutside() {
    ObjectNode schema = Prompts.schema();
    Prompt prompt = new Prompt("task", "text", "title", schema, 10);
    schema.removeAll();
    prompt.schema().removeAll();

    assertThat(prompt.schema()).isEqualTo(Prompts.schema());
  }

  @Test
  void textForm_holdsNothingThatIsAsked() {
    assertThat(Prompts.title()).hasToString("Prompt[title]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": [{\"kind\": \"x\", \"ok\": true}]}|''",
        "{\"a\": [], \"n\": 2.5, \"i\": 3.0}|''",
        "{\"a\": [{\"kind\": \"x\", \"ok\": true}, {\"kind\": \"z\", \"ok\": true}]}|a value that is not in the enum at $.a[1].kind",
        "{\"a\": [{\"kind\": \"x\"}]}|no ok at $.a[0]",
        "{\"a\": [{\"kind\": \"x\", \"ok\": 1}]}|no boolean at $.a[0].ok",
        "{\"a\": {}}|no array at $.a",
        "{\"a\": [], \"i\": 3.5}|no integer at $.i",
        "{\"a\": [], \"n\": \"2\"}|no number at $.n",
        "{\"a\": [], \"hush\": 2}|a field that is not in the schema at $",
        "{}|no a at $",
        "[]|no object at $"
      })
  void value_isHeldToTheSchema(String value, String fault) {
    ObjectNode schema =
        Json.read(
            """
            {"type": "object", "additionalProperties": false, "required": ["a"], "properties": {
              "n": {"type": "number"}, "i": {"type": "integer"},
              "a": {"type": "array", "items": {"type": "object", "additionalProperties": false,
                "required": ["kind", "ok"],
                "properties": {"kind": {"type": "string", "enum": ["x", "y"]}, "ok": {"type": "boolean"}}}}}}
            """,
            ObjectNode.class);
    new Prompt("task", "text", "name", schema, 10);

    assertThat(SchemaRules.fault(schema, Json.read(value, JsonNode.class)).orElse(""))
        .isEqualTo(fault);
  }
}
