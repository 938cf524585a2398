package ainews.summarise.write;

import ainews.shared.store.TextStore;
import ainews.summarise.model.Model;
import ainews.summarise.model.Prompt;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.Answers;
import ainews.summarise.prompt.Desk;
import ainews.summarise.prompt.Instructions;
import ainews.summarise.prompt.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Has a model write stories, each once: what it answered is kept and not asked again. */
final class Drafting {
  /** Of a story's answer: two titles, two summaries and what stands around them. */
  private static final int ANSWER_TOKENS = 600;

  /** In one question: more make an answer slow, and a lost one dear. */
  static final int MOST_STORIES = 6;

  private final Model model;
  private final Desk desk;
  private final TextStore answers;
  private final Instructions instructions = Instructions.of("write");
  private final Question question;

  Drafting(Model model, Desk desk, TextStore answers, Aliases aliases) {
    this.model = model;
    this.desk = desk;
    this.answers = answers;
    this.question = new Question(instructions, aliases, ANSWER_TOKENS);
  }

  String version() {
    return instructions.version();
  }

  /** What was written, by alias; without the stories that were not answered. */
  Map<String, Draft> write(List<Assignment> stories) {
    Map<String, Draft> drafts = new HashMap<>();
    for (Assignment story : stories) {
      answers.get(name(story), Draft.class).ifPresent(draft -> drafts.put(story.alias(), draft));
    }
    int known = drafts.size();
    ask(stories, drafts, MOST_STORIES);
    if (drafts.size() > known) {
      // Once more for what was forgotten, doubled, or lost by the fault of another.
      ask(stories, drafts, 1);
    }
    return drafts;
  }

  private void ask(List<Assignment> stories, Map<String, Draft> drafts, int most) {
    List<Assignment> missing =
        stories.stream().filter(story -> !drafts.containsKey(story.alias())).toList();
    List<List<Assignment>> batches = Question.batches(missing, most, Assignment::tokens);
    List<Prompt> prompts =
        batches.stream()
            .map(batch -> question.about(batch.stream().map(Drafting::data).toList()))
            .toList();
    desk.ask(
        model,
        prompts,
        (place, answer) -> {
          Map<String, JsonNode> told = Answers.byId(answer.path("stories"));
          for (Assignment story : batches.get(place)) {
            if (told.containsKey(story.alias())) {
              Draft draft = Draft.of(told.get(story.alias()));
              answers.put(name(story), draft);
              drafts.put(story.alias(), draft);
            }
          }
        });
  }

  private static Map<String, Object> data(Assignment story) {
    return Map.of("id", story.alias(), "posts", story.shown());
  }

  private String name(Assignment story) {
    return TextStore.name(
        Stream.concat(
                Stream.of(instructions.name(), instructions.version(), model.id().toString()),
                story.shown().stream())
            .toList());
  }
}
