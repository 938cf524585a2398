package ainews.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "bedrock:deepseek.v3.2",
        "bedrock:qwen.qwen3-235b-a22b-2507-v1:0",
        "bedrock:arn:aws:bedrock:us-east-1:123456789012:inference-profile/global.anthropic.claude",
        "openai:http://localhost:11434/v1#qwen3:8b",
        "openai:https://models.example.org/v1/#org/model#2"
      })
  void text_roundTrips(String text) {
    assertThat(ModelId.parse(text)).hasToString(text);
  }

  @Test
  void compatibleModel_hasAddressAndName() {
    ModelId id = ModelId.parse("openai:http://localhost:11434/v1#qwen3:8b");

    assertThat(id.provider()).isEqualTo(Provider.OPENAI);
    assertThat(id.address()).contains(URI.create("http://localhost:11434/v1"));
    assertThat(id.name()).isEqualTo("qwen3:8b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "auto",
        "gpt-5",
        "none:",
        "bedrock:",
        "bedrock:two words",
        "openai:",
        "openai:qwen3",
        "openai:http://localhost/v1",
        "openai:http://localhost/v1#",
        "openai:http://[x#qwen3",
        "openai:file:///etc/passwd#qwen3",
        "openai:http://user:hush@localhost/v1#qwen3",
        "openai:http://localhost/v1?key=hush#qwen3"
      })
  void invalidModel_isRefusedWithoutQuotingIt(String text) {
    assertThatThrownBy(() -> ModelId.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not a model: ")
        .hasMessageNotContaining("hush");
  }
}
