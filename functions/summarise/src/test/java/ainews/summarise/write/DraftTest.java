package ainews.summarise.write;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import org.junit.jupiter.api.Test;

class DraftTest {
  /** The form in which tables of every version store it. */
  private static final String KEPT =
      """
      {"category":"models","certainty":"fact","importance":1,"texts":{\
      "zh":{"language":"zh","title":"标题","summary":"模型有 90 亿参数。"},\
      "en":{"language":"en","title":"A title","summary":"It has 9 billion parameters."}}}""";

  @Test
  void storedDraft_roundTrips() {
    Draft draft = Json.read(KEPT, Draft.class);

    assertThat(draft.withoutSummaries().texts().values())
        .allMatch(text -> text.summary().isEmpty());
    assertThat(Json.write(draft)).isEqualTo(KEPT);
  }
}
