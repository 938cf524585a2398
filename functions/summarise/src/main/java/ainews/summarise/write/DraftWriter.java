package ainews.summarise.write;

import ainews.summarise.prompt.AnswerLists;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.StructuredPrompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has a model write stories; its answers are stored, so that no story is written twice. */
final class DraftWriter {
  /** Answer tokens per story: two titles, two summaries, at most two remarks and JSON. */
  private static final int ANSWER_TOKENS = 600;

  /** Most stories in one prompt: more make an answer slow, and a lost one expensive. */
  static final int MOST_STORIES = 8;

  private final StructuredPrompt<Assignment, Draft> prompt;

  DraftWriter(ModelContext context) {
    this.prompt =
        new StructuredPrompt<>(context, "write", ANSWER_TOKENS, Draft.class, DraftWriter::read);
  }

  String version() {
    return prompt.version();
  }

  /** Returns the drafts by the stories' ids; stories without an answer are missing. */
  Map<String, Draft> write(List<Assignment> stories) {
    return prompt.ask(stories, MOST_STORIES);
  }

  private static Optional<Draft> read(JsonNode answer, Assignment story) {
    return Optional.ofNullable(AnswerLists.byId(answer.path("stories")).get(story.id()))
        .flatMap(written -> Draft.of(written, story));
  }
}
