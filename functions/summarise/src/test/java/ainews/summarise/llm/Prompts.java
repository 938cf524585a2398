package ainews.summarise.llm;

import ainews.shared.json.Json;
import ainews.summarise.llm.ModelException.Kind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** A prompt for tests, and the words of it that must never be revealed. */
public final class Prompts {
  public static final String TASK = "Say-the-title of the post";
  public static final String TEXT = "A-secret-post about a model";

  private Prompts() {}

  public static Prompt title() {
    return new Prompt(TASK, TEXT, "title", schema(), 300);
  }

  public static ObjectNode schema() {
    return Json.read(
        """
        {"type": "object", "additionalProperties": false, "required": ["title", "score"],
         "properties": {"title": {"type": "string"}, "score": {"type": "integer"}}}
        """,
        ObjectNode.class);
  }

  /** Returns the failure of asking, checked to reveal nothing of prompt or answer. */
  public static ModelException failure(Kind kind, Supplier<ModelAnswer> asking) {
    ModelException failure = Assertions.catchThrowableOfType(ModelException.class, asking::get);
    Assertions.assertThat(failure).isNotNull();
    Assertions.assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    Assertions.assertThat(failure).hasNoCause();
    Assertions.assertThat(failure.toString())
        .doesNotContain("Say-the-title", "A-secret", "hush")
        .hasSizeLessThan(300);
    return failure;
  }
}
