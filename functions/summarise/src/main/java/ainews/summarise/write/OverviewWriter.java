package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.shared.edition.Overview;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.shared.json.Json;
import ainews.summarise.check.ExactChecks;
import ainews.summarise.check.Field;
import ainews.summarise.check.Finding;
import ainews.summarise.check.Written;
import ainews.summarise.prompt.AnswerLists;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.PromptSubject;
import ainews.summarise.prompt.StructuredPrompt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Has a model write the overview of a day, a sentence for each of its first stories. */
public final class OverviewWriter {
  private static final int ANSWER_TOKENS = 200;

  private final StructuredPrompt<WrittenStory, Sentence> prompt;

  public OverviewWriter(ModelContext context) {
    this.prompt =
        new StructuredPrompt<>(
            context,
            "overview",
            ANSWER_TOKENS,
            Sentence.class,
            (answer, story) ->
                Optional.ofNullable(AnswerLists.byId(answer.path("stories")).get(story.id()))
                    .flatMap(DraftRemark::sentence)
                    .map(Sentence::new));
  }

  /**
   * The sentences that passed the check.
   *
   * @param sentences by the stories' ids
   * @param verdicts what the check found in the others
   */
  public record Result(Map<String, Map<Language, String>> sentences, List<Verdict> verdicts) {}

  /** A story with its text, which has passed the check. */
  public record WrittenStory(Assignment story, Draft draft) implements PromptSubject {
    @Override
    public String id() {
      return story.id();
    }

    @Override
    public Map<String, Object> shown() {
      Map<String, Object> shown = new TreeMap<>();
      for (Written text : draft.texts().values()) {
        shown.put(
            text.language().id(),
            text.summary().isEmpty() ? text.title() : text.title() + "\n" + text.summary());
      }
      return shown;
    }

    @Override
    public String basis() {
      return Json.write(shown());
    }
  }

  /** The stored form of an answer. */
  private record Sentence(Map<Language, String> texts) {}

  /**
   * Writes the sentences in one prompt, so that they read as one paragraph.
   *
   * @param stories in print order
   */
  public Result write(List<WrittenStory> stories) {
    Map<String, Sentence> answers = prompt.ask(stories, Overview.MOST);
    Map<String, Map<Language, String>> passed = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (WrittenStory written : stories) {
      Sentence sentence = answers.get(written.id());
      if (sentence != null) {
        Assignment story = written.story();
        List<Finding> findings = ExactChecks.of(story.checked(), Field.OVERVIEW, sentence.texts());
        if (findings.isEmpty()) {
          passed.put(story.story(), sentence.texts());
        }
        findings.forEach(
            found -> verdicts.add(ModelWriter.verdict(story, found, Outcome.SHORTENED)));
      }
    }
    return new Result(passed, verdicts);
  }
}
