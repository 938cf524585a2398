package ainews.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.shared.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}|must describe an object",
        "{\"type\": \"object\"}|at $ must set additionalProperties: false",
        "{\"type\": \"object\", \"additionalProperties\": true}|at $ must set additionalProperties: false",
        "{\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"a\"]}|at $ requires a",
        "{\"type\": \"object\", \"additionalProperties\": false, \"$defs\": {}}|at $ uses $defs",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"$ref\": \"#\"}}}|at $.a needs one of the types",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": [\"string\", \"null\"]}}}|at $.a needs one of the types",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"string\", \"minLength\": 1}}}|at $.a uses minLength",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"integer\", \"maximum\": 1}}}|at $.a uses maximum",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"string\", \"enum\": []}}}|at $.a has an empty enum",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"array\", \"maxItems\": 2}}}|at $.a uses maxItems",
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {\"a\": {\"type\": \"array\", \"items\": {\"type\": \"object\"}}}}|at $.a[] must set"
      })
  void schemaThatModelsRefuse_isRefusedBeforeOneIsAsked(String schema, String message) {
    ObjectNode node = Json.read(schema, ObjectNode.class);

    assertThatThrownBy(() -> new Prompt("task", "text", "stories", node, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("schema stories ")
        .hasMessageContaining(message);
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
}
