package ainews.summarise.write;

import ainews.summarise.prompt.AnswerLists;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.StructuredPrompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has a model write stories, each once: what it answered is kept and not asked again. */
final class DraftWriter {
  /** Of a story's answer: two titles, two summaries and what stands around them. */
  private static final int ANSWER_TOKENS = 600;

  /** In one question: more make an answer slow, and a lost one dear. */
  static final int MOST_STORIES = 6;

  private final StructuredPrompt<Assignment, Draft> task;

  DraftWriter(ModelContext asked) {
    this.task =
        new StructuredPrompt<>(asked, "write", ANSWER_TOKENS, Draft.class, DraftWriter::read);
  }

  String version() {
    return task.version();
  }

  /** What was written, by the stories' ids; without the stories that were not answered. */
  Map<String, Draft> write(List<Assignment> stories) {
    return task.ask(stories, MOST_STORIES);
  }

  private static Optional<Draft> read(JsonNode answer, Assignment story) {
    return Optional.ofNullable(AnswerLists.byId(answer.path("stories")).get(story.id()))
        .map(Draft::of);
  }
}
