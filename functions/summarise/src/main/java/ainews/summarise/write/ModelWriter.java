package ainews.summarise.write;

import ainews.shared.edition.Language;
import ainews.shared.edition.Verdict;
import ainews.shared.edition.Verdict.Outcome;
import ainews.summarise.check.Checker;
import ainews.summarise.check.ExactChecks;
import ainews.summarise.check.Field;
import ainews.summarise.check.Finding;
import ainews.summarise.check.Mending;
import ainews.summarise.check.Reason;
import ainews.summarise.check.Verified;
import ainews.summarise.prompt.ModelContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Has a model write stories in every language and checks the texts. What fails is rewritten, at
 * most twice; then the sentences at fault are left out, or the story keeps its extract. A remark
 * that fails is left out.
 */
public final class ModelWriter {
  private static final int TRIES = 2;

  /**
   * Drafts and what the check found in them.
   *
   * @param drafts by the stories' aliases
   * @param found by alias
   */
  public record Checked(
      List<Assignment> stories, Map<String, Draft> drafts, Map<String, Verified> found) {
    /** The drafts that passed the check at once, by the stories' ids. */
    public Map<String, Draft> passed() {
      Map<String, Draft> passed = new HashMap<>();
      for (Assignment story : stories) {
        if (found.containsKey(story.id()) && !found.get(story.id()).isFaulty()) {
          passed.put(story.story(), drafts.get(story.id()));
        }
      }
      return passed;
    }
  }

  /**
   * The outcome of writing.
   *
   * @param drafts drafts that passed the check, by the stories' ids
   * @param checks what the check says of these, by the stories' ids
   * @param verdicts what the check found in first drafts, and what became of each
   */
  public record Result(
      Map<String, Draft> drafts, Map<String, Verified> checks, List<Verdict> verdicts) {}

  private final DraftWriter writer;
  private final DraftRewriter rewriter;
  private final Checker checker;

  /**
   * @param context the writer
   */
  public ModelWriter(ModelContext context, Checker checker) {
    this.writer = new DraftWriter(context);
    this.rewriter = new DraftRewriter(context);
    this.checker = checker;
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
   * Checks drafts.
   *
   * @param stories with the posts that their drafts report
   */
  public Checked check(List<Assignment> stories, Map<String, Draft> drafts) {
    return new Checked(
        stories,
        drafts,
        checker.check(
            stories.stream()
                .filter(story -> drafts.containsKey(story.id()))
                .map(story -> story.texts(drafts.get(story.id())))
                .toList()));
  }

  /** Has faulty drafts mended, and leaves out remarks that fail. */
  public Result finish(Checked first) {
    Checked last = rewritten(first);
    Map<String, Draft> passed = new HashMap<>();
    Map<String, Verified> checks = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Assignment story : first.stories()) {
      Draft draft = last.drafts().get(story.id());
      Verified found = last.found().get(story.id());
      if (draft == null || found == null) {
        continue;
      }
      Outcome outcome = Outcome.REWRITTEN;
      if (found.isFaulty()) {
        Optional<Mending.Shortened> left = Mending.of(story.texts(draft), found);
        outcome = left.isPresent() ? Outcome.SHORTENED : Outcome.REPLACED;
        draft = left.map(Mending.Shortened::texts).map(draft::with).orElse(null);
        found = left.map(Mending.Shortened::verified).orElse(found);
      }
      Set<Finding> textual = new LinkedHashSet<>(first.found().get(story.id()).findings());
      textual.addAll(found.findings());
      for (Finding finding : textual) {
        if (finding.field() == Field.TITLE || finding.field() == Field.SUMMARY) {
          verdicts.add(verdict(story, finding, outcome));
        }
      }
      if (draft != null) {
        passed.put(story.story(), withRemarks(story, draft, found, verdicts));
        checks.put(story.story(), found);
      }
    }
    return new Result(Map.copyOf(passed), Map.copyOf(checks), List.copyOf(verdicts));
  }

  private Checked rewritten(Checked first) {
    Map<String, Draft> drafts = new HashMap<>(first.drafts());
    Map<String, Verified> found = new HashMap<>(first.found());
    for (int i = 0; i < TRIES; i++) {
      List<Assignment> faulty =
          first.stories().stream()
              .filter(story -> found.containsKey(story.id()) && found.get(story.id()).isFaulty())
              .toList();
      Map<String, Draft> again = rewriter.rewrite(faulty, drafts, found);
      if (again.isEmpty()) {
        break;
      }
      drafts.putAll(again);
      found.putAll(check(faulty, again).found());
    }
    return new Checked(first.stories(), drafts, found);
  }

  private static Draft withRemarks(
      Assignment story, Draft draft, Verified found, List<Verdict> verdicts) {
    List<DraftRemark> passed = new ArrayList<>();
    for (DraftRemark remark : draft.remarks()) {
      List<Finding> findings = new ArrayList<>(check(story, remark));
      found.findings().stream()
          .filter(each -> each.field() == remark.kind().field())
          .forEach(findings::add);
      if (findings.isEmpty()) {
        passed.add(remark);
      }
      findings.forEach(each -> verdicts.add(verdict(story, each, Outcome.SHORTENED)));
    }
    return draft.with(passed);
  }

  /** Checks a remark against the words of who is said to have made it. */
  private static List<Finding> check(Assignment story, DraftRemark remark) {
    return story
        .posts(remark)
        .map(posts -> ExactChecks.of(posts, remark.kind().field(), remark.texts()))
        .orElseGet(
            () -> {
              Language first = Draft.LANGUAGES.getFirst();
              String words = remark.texts().get(first);
              return List.of(new Finding(first, remark.kind().field(), Reason.NAME, words, "", ""));
            });
  }

  static Verdict verdict(Assignment story, Finding found, Outcome outcome) {
    return new Verdict(
        story.story(),
        found.language(),
        found.field().id(),
        found.reason().id(),
        found.words(),
        outcome,
        found.quote());
  }
}
