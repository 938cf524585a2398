package ainews.summarise.write;

import ainews.shared.edition.Item;
import ainews.shared.edition.Language;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.summarise.gate.Fault;
import ainews.summarise.gate.Field;
import ainews.summarise.gate.Reason;
import ainews.summarise.gate.TextGate;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.PostExcerpts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has a model write stories in every language and checks the texts. Texts that fail are rewritten
 * once; a story that fails again keeps its extract. A remark that fails is left out.
 */
public final class ModelWriter {
  /**
   * The first drafts of some stories.
   *
   * @param drafts by the stories' aliases
   * @param faults what the check found, by alias; faultless drafts are missing
   */
  public record Checked(
      List<Assignment> stories,
      Map<String, Draft> drafts,
      Map<String, List<LanguageFault>> faults) {
    /** The drafts that passed the check at once, by the stories' ids. */
    public Map<String, Draft> passed() {
      Map<String, Draft> passed = new HashMap<>();
      for (Assignment story : stories) {
        passed(story).ifPresent(draft -> passed.put(story.story(), draft));
      }
      return passed;
    }

    private Optional<Draft> passed(Assignment story) {
      return Optional.ofNullable(drafts.get(story.id()))
          .filter(draft -> !faults.containsKey(story.id()));
    }
  }

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

  /** Returns first drafts, unchecked, by the stories' aliases. */
  public Map<String, Draft> write(List<Assignment> stories) {
    return writer.write(stories);
  }

  /**
   * Checks drafts on all cores.
   *
   * @param stories with the posts that their drafts report
   */
  public Checked check(List<Assignment> stories, Map<String, Draft> drafts) {
    Map<String, List<LanguageFault>> faults =
        stories.parallelStream()
            .filter(story -> drafts.containsKey(story.id()))
            .map(story -> Map.entry(story.id(), check(story, drafts.get(story.id()))))
            .filter(story -> !story.getValue().isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Checked(stories, drafts, faults);
  }

  /** Has faulty drafts rewritten and checks the remarks of all that pass. */
  public Result finish(Checked first) {
    Map<String, List<LanguageFault>> faults = first.faults();
    // A text about another story cannot be corrected field by field.
    Map<String, List<LanguageFault>> mendable = new HashMap<>(faults);
    mendable.values().removeIf(ModelWriter::isOfAnotherStory);
    Checked second =
        check(first.stories(), rewriter.rewrite(first.stories(), first.drafts(), mendable));
    Map<String, Draft> passed = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Assignment story : first.stories()) {
      Optional<Draft> last = first.passed(story).or(() -> second.passed(story));
      Outcome outcome = last.isPresent() ? Outcome.REWRITTEN : Outcome.REPLACED;
      for (LanguageFault found : faults.getOrDefault(story.id(), List.of())) {
        verdicts.add(verdict(story, found, name(found.fault().field()), outcome));
      }
      last.ifPresent(draft -> passed.put(story.story(), withRemarks(story, draft, verdicts)));
    }
    return new Result(Map.copyOf(passed), List.copyOf(verdicts));
  }

  private static boolean isOfAnotherStory(List<LanguageFault> faults) {
    return faults.stream().anyMatch(found -> found.fault().reason() == Reason.STORY);
  }

  private static List<LanguageFault> check(Assignment story, Draft draft) {
    List<LanguageFault> found = new ArrayList<>();
    TextGate gate = TextGate.of(story.sources(), story.speakers());
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

  private static Draft withRemarks(Assignment story, Draft draft, List<Verdict> verdicts) {
    List<DraftRemark> passed = new ArrayList<>();
    for (DraftRemark remark : draft.remarks()) {
      List<LanguageFault> faults = check(story, draft, remark);
      if (faults.isEmpty()) {
        passed.add(remark);
      }
      faults.forEach(
          found -> verdicts.add(verdict(story, found, remark.kind().id(), Outcome.SHORTENED)));
    }
    return draft.with(passed);
  }

  /** Checks a remark against the words of who is said to have made it. */
  private static List<LanguageFault> check(Assignment story, Draft draft, DraftRemark remark) {
    List<String> sources =
        switch (remark.kind()) {
          case WHY ->
              story.post(remark.post()).map(ShownPost::item).stream()
                  .flatMap(item -> PostExcerpts.sources(List.of(item)).stream())
                  .toList();
          case DISCUSSION -> story.discussed().map(Item::comments).orElse(List.of());
        };
    if (sources.isEmpty()) {
      Language first = Draft.LANGUAGES.getFirst();
      Fault fault = new Fault(Field.SUMMARY, Reason.NAME, remark.texts().get(first));
      return List.of(new LanguageFault(first, fault));
    }
    List<String> beside = remark.kind() == DraftRemark.Kind.WHY ? List.of() : story.sources();
    List<String> all = Stream.concat(sources.stream(), beside.stream()).toList();
    return SentenceCheck.check(TextGate.of(all, story.speakers()), draft, remark.texts());
  }

  private static String name(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  static Verdict verdict(Assignment story, LanguageFault found, String field, Outcome outcome) {
    return new Verdict(
        story.story(),
        found.language(),
        field,
        found.fault().reason().name().toLowerCase(Locale.ROOT),
        found.fault().evidence(),
        outcome);
  }
}
