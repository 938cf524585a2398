package ainews.summarise.check;

import ainews.shared.edition.Language;
import ainews.shared.json.Json;
import ainews.summarise.prompt.AnswerLists;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.PromptSubject;
import ainews.summarise.prompt.StructuredPrompt;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks texts against their posts: code proves what is exact, then a model, if there is one, is
 * asked for faults and for the posts' words behind each sentence, which code verifies.
 */
public final class Checker {
  private static final String TASK = "check";
  private static final int ANSWER_TOKENS = 500;
  private static final int MOST_STORIES = 8;

  private final Optional<StructuredPrompt<Question, Judgement>> prompt;

  /**
   * @param model empty for the exact checks alone
   */
  public Checker(Optional<ModelContext> model) {
    this.prompt =
        model.map(
            context ->
                new StructuredPrompt<>(
                    context, TASK, ANSWER_TOKENS, Judgement.class, Checker::read));
  }

  /**
   * A story that the model is asked about.
   *
   * @param only the sentences to give evidence for; empty for all
   */
  private record Question(StoryTexts story, List<String> figures, Set<Integer> only)
      implements PromptSubject {
    @Override
    public String id() {
      return story.id();
    }

    @Override
    public Map<String, Object> shown() {
      Map<String, Object> shown = new TreeMap<>();
      shown.put("day", story.posts().day().toString());
      shown.put("posts", story.posts().shown().stream().map(Posts.Post::inPrompt).toList());
      for (Map.Entry<Language, Written> text : story.texts().entrySet()) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("title", text.getValue().title());
        fields.put("summary", text.getValue().sentences());
        story
            .beside()
            .forEach((field, sentence) -> fields.put(field.id(), sentence.get(text.getKey())));
        shown.put(text.getKey().id(), fields);
      }
      if (!story.comments().isEmpty()) {
        shown.put("comments", story.comments());
      }
      if (!figures.isEmpty()) {
        shown.put("figures", figures);
      }
      if (!only.isEmpty()) {
        shown.put("only", only);
      }
      return shown;
    }

    @Override
    public String basis() {
      return Json.write(shown());
    }
  }

  /** Returns the outcome for every story, by its alias. */
  public Map<String, Verified> check(List<StoryTexts> stories) {
    Map<String, Verification> verifications = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (StoryTexts story : stories) {
      ExactChecks.Result exact = ExactChecks.of(story.posts(), story.texts());
      verifications.put(story.id(), new Verification(story, exact));
      questions.add(
          new Question(
              story, exact.worked().stream().map(Finding::words).distinct().toList(), Set.of()));
    }
    Map<String, Judgement> judgements = judgements(questions, verifications);
    Map<String, Verified> verified = new HashMap<>();
    verifications.forEach(
        (id, verification) ->
            verified.put(
                id,
                Optional.ofNullable(judgements.get(id))
                    .map(verification::of)
                    .orElseGet(verification::unchecked)));
    return verified;
  }

  private Map<String, Judgement> judgements(
      List<Question> questions, Map<String, Verification> verifications) {
    if (prompt.isEmpty()) {
      return Map.of();
    }
    Map<String, Judgement> judgements = new HashMap<>(prompt.get().ask(questions, MOST_STORIES));
    List<Question> again = new ArrayList<>();
    for (Question question : questions) {
      Judgement judgement = judgements.get(question.id());
      Set<Integer> misquoted =
          judgement == null ? Set.of() : verifications.get(question.id()).misquoted(judgement);
      if (!misquoted.isEmpty()) {
        again.add(new Question(question.story(), List.of(), new TreeSet<>(misquoted)));
      }
    }
    prompt
        .get()
        .ask(again, 1)
        .forEach((id, more) -> judgements.computeIfPresent(id, (key, first) -> first.with(more)));
    return judgements;
  }

  private static Optional<Judgement> read(JsonNode answer, Question question) {
    return Optional.ofNullable(AnswerLists.byId(answer.path("stories")).get(question.id()))
        .map(Judgement::of);
  }
}
