package ainews.summarise.write;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import org.junit.jupiter.api.Test;

class DraftTest {
  /** The form in which tables store it. */
  private static final String KEPT =
      """
      {"posts":[1,3],"category":"models","texts":{\
      "zh":{"language":"zh","title":"标题","summary":"模型有 90 亿参数。"},\
      "en":{"language":"en","title":"A title","summary":"It has 9 billion parameters."}},"remarks":[{"kind":"why","post":3,"texts":{\
      "zh":"它很小。","en":"It is small."}}]}""";

  @Test
  void storedDraft_roundTrips() {
    Draft draft = Json.read(KEPT, Draft.class);

    assertThat(draft.withTitlesOnly().texts().values()).allMatch(text -> text.summary().isEmpty());
    assertThat(Json.write(draft)).isEqualTo(KEPT);
  }
}
