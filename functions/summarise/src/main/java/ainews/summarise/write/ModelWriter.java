package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.summarise.gate.Fault;
import ainews.summarise.gate.Reason;
import ainews.summarise.gate.TextGate;
import ainews.summarise.prompt.ModelContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Has a model write stories in every language and lets through what passes the gate. What fails is
 * asked for once again; a story that fails then too is left to its extract.
 */
public final class ModelWriter {
  /**
   * What came of it.
   *
   * @param drafts that passed, by story
   * @param verdicts on what did not pass at first
   */
  public record Result(Map<String, Draft> drafts, List<Verdict> verdicts) {}

  private final DraftWriter drafting;
  private final DraftRewriter rewriting;

  public ModelWriter(ModelContext asked) {
    this.drafting = new DraftWriter(asked);
    this.rewriting = new DraftRewriter(asked);
  }

  /** Of the instructions that what is written follows. */
  public String version() {
    return drafting.version();
  }

  public Result write(List<Assignment> stories) {
    Map<String, Draft> drafts = drafting.write(stories);
    stories.forEach(
        story -> drafts.computeIfPresent(story.id(), (id, draft) -> bounded(story, draft)));
    Map<String, List<LanguageFault>> faults = check(stories, drafts);
    // A text of another story cannot be mended field by field.
    Map<String, List<LanguageFault>> mendable = new HashMap<>(faults);
    mendable.values().removeIf(ModelWriter::isOfAnotherStory);
    Map<String, Draft> rewritten = rewriting.rewrite(stories, drafts, mendable);
    Map<String, List<LanguageFault>> remaining = check(stories, rewritten);
    Map<String, Draft> passed = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Assignment story : stories) {
      List<LanguageFault> found = faults.getOrDefault(story.id(), List.of());
      Draft last = found.isEmpty() ? drafts.get(story.id()) : rewritten.get(story.id());
      boolean passes = last != null && (found.isEmpty() || !remaining.containsKey(story.id()));
      if (passes) {
        passed.put(story.story(), last);
      }
      Outcome outcome = passes ? Outcome.REWRITTEN : Outcome.REPLACED;
      found.forEach(one -> verdicts.add(verdict(story, one, outcome)));
    }
    return new Result(Map.copyOf(passed), List.copyOf(verdicts));
  }

  private static boolean isOfAnotherStory(List<LanguageFault> faults) {
    return faults.stream().anyMatch(found -> found.fault().reason() == Reason.STORY);
  }

  private static Draft bounded(Assignment story, Draft draft) {
    return story.hasSubstance() ? draft : draft.withoutSummaries();
  }

  /** What is wrong with the drafts of stories, where something is; the work of all cores. */
  private static Map<String, List<LanguageFault>> check(
      List<Assignment> stories, Map<String, Draft> drafts) {
    return stories.parallelStream()
        .filter(story -> drafts.containsKey(story.id()))
        .map(story -> Map.entry(story.id(), check(story, drafts.get(story.id()))))
        .filter(story -> !story.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<LanguageFault> check(Assignment story, Draft draft) {
    List<LanguageFault> found = new ArrayList<>();
    TextGate gate = TextGate.of(story.sources());
    for (Language language : Draft.LANGUAGES) {
      for (Fault fault : gate.check(draft.text(language))) {
        found.add(new LanguageFault(language, fault));
      }
    }
    for (Fault fault : TextGate.agree(draft.text(Language.ZH), draft.text(Language.EN))) {
      // Which of the two is right, only the posts can tell.
      for (Language language : Draft.LANGUAGES) {
        found.add(new LanguageFault(language, fault));
      }
    }
    return found;
  }

  private static Verdict verdict(Assignment story, LanguageFault found, Outcome outcome) {
    return new Verdict(
        story.story(),
        found.language(),
        found.fault().field().name().toLowerCase(Locale.ROOT),
        found.fault().reason().name().toLowerCase(Locale.ROOT),
        found.fault().evidence(),
        outcome);
  }
}
