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
 * Has a model write stories in every language and checks the texts. Texts that fail are rewritten
 * once; a story that fails again keeps its extract.
 */
public final class ModelWriter {
  /**
   * The outcome of writing.
   *
   * @param drafts drafts that passed the check, by the stories' ids
   * @param verdicts what the check found in first drafts, and what became of each
   */
  public record Result(Map<String, Draft> drafts, List<Verdict> verdicts) {}

  private final DraftWriter writer;
  private final DraftRewriter rewriter;

  public ModelWriter(ModelContext context) {
    this.writer = new DraftWriter(context);
    this.rewriter = new DraftRewriter(context);
  }

  /** The version of the writing instructions. */
  public String version() {
    return writer.version();
  }

  public Result write(List<Assignment> stories) {
    Map<String, Draft> drafts = writer.write(stories);
    stories.forEach(
        story -> drafts.computeIfPresent(story.id(), (id, draft) -> bounded(story, draft)));
    Map<String, List<LanguageFault>> faults = check(stories, drafts);
    // A text about another story cannot be corrected field by field.
    Map<String, List<LanguageFault>> mendable = new HashMap<>(faults);
    mendable.values().removeIf(ModelWriter::isOfAnotherStory);
    Map<String, Draft> rewritten = rewriter.rewrite(stories, drafts, mendable);
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

  /**
   * The faults of the drafts by the stories' ids, found on all cores; faultless drafts are missing.
   */
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
      // Only the posts show which of the two is right, so both are rewritten.
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
