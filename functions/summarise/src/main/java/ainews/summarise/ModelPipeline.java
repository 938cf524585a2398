package ainews.summarise;

import ainews.shared.edition.Checked;
import ainews.shared.edition.Language;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Spend;
import ainews.shared.edition.Verdict;
import ainews.summarise.check.Checker;
import ainews.summarise.desk.Desk;
import ainews.summarise.layout.Candidate;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelException;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.Budget;
import ainews.summarise.prompt.Deadline;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.ModelDispatcher;
import ainews.summarise.relevance.Relevance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies the models to one revision of a day. Tasks without a model change nothing. */
final class ModelPipeline {
  private final Models models;
  private final Aliases aliases;
  private final Plan plan;
  private final Deadline deadline;
  private final Budget budget;
  private final ModelDispatcher dispatcher;
  private final List<Verdict> verdicts = new ArrayList<>();
  private Optional<Provenance.Writing> writing = Optional.empty();
  private String writer = Provenance.NO_WRITER;
  private Optional<Problem> unanswered = Optional.empty();
  private Optional<String> refused = Optional.empty();

  ModelPipeline(Models models, Plan plan, Deadline deadline) {
    this.models = models;
    this.plan = plan;
    this.deadline = deadline;
    this.aliases = new Aliases(models.secret().get(), plan.date(), plan.revision());
    this.budget =
        new Budget(models.spends(), plan.date(), models.settings().budget(), models.prices());
    this.dispatcher = new ModelDispatcher(models.settings().parallel(), budget, deadline);
  }

  /**
   * The desk, if a model is set for it.
   *
   * @param relevance decides what is about AI where the model does not
   */
  Optional<Desk> desk(Relevance relevance) {
    return models.desk().map(model -> new Desk(context(model), relevance));
  }

  private ModelContext context(Model model) {
    return new ModelContext(
        model, models.context(model.id()), dispatcher, models.answers(), aliases);
  }

  /**
   * Returns the edition's stories with the texts that a model wrote; a story without an accepted
   * text keeps its extract. Empty if no story was written.
   */
  Optional<List<Candidate>> write(List<Candidate> candidates, StoryPool pool) {
    if (models.write().isEmpty()) {
      return Optional.empty();
    }
    Model model = models.write().get();
    int failures = dispatcher.failures().size();
    EditionWriter texts = new EditionWriter(context(model), checker(), plan, pool);
    EditionWriter.Result result = texts.write(candidates);
    verdicts.addAll(result.verdicts());
    if (result.drafts().isEmpty()) {
      unanswered =
          worst(dispatcher.failures().stream().skip(failures))
              .map(failure -> failure.kind().problem());
    } else {
      writer = model.id().name();
    }
    int rewritten = count(result, Verdict.Outcome.REWRITTEN);
    int replaced = count(result, Verdict.Outcome.REPLACED);
    refused = refusals(replaced, result.drafts().size());
    writing =
        Optional.of(
            new Provenance.Writing(
                texts.version(),
                rewritten,
                replaced,
                result.stories().size() - result.drafts().size() - replaced,
                budget.ranOut(),
                deadline.isNear(),
                Optional.of(checking(result))));
    return result.drafts().isEmpty() ? Optional.empty() : Optional.of(result.stories());
  }

  private Checker checker() {
    return new Checker(models.check().map(this::context));
  }

  private Provenance.Checking checking(EditionWriter.Result result) {
    Map<Checked, Integer> counts = new EnumMap<>(Checked.class);
    result.checks().values().forEach(each -> counts.merge(each.checked(), 1, Integer::sum));
    int wholly = counts.getOrDefault(Checked.WHOLLY, 0);
    int partly = counts.getOrDefault(Checked.PARTLY, 0);
    String model = models.check().map(each -> each.id().name()).orElse(Provenance.NO_WRITER);
    return new Provenance.Checking(
        wholly + partly == 0 ? Provenance.NO_WRITER : model,
        wholly,
        partly,
        counts.getOrDefault(Checked.NOT, 0),
        count(result, Verdict.Outcome.SHORTENED));
  }

  /** A line for the operator if the check refused most of what was written; else empty. */
  private static Optional<String> refusals(int replaced, int written) {
    return replaced > written
        ? Optional.of(
            "the check refused most texts: "
                + replaced
                + " of "
                + (replaced + written)
                + " stories keep extracts; see ./ainews check, or choose another model for models.write or models.check")
        : Optional.empty();
  }

  private static int count(EditionWriter.Result result, Verdict.Outcome outcome) {
    return (int)
        result.verdicts().stream()
            .filter(verdict -> verdict.outcome() == outcome)
            .map(Verdict::story)
            .distinct()
            .count();
  }

  /** What the check found in the first drafts, and what became of each. */
  List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /**
   * Lines for the operator: what models left unanswered, and whether the check refused most texts.
   */
  List<String> warnings() {
    return Stream.concat(failure().stream(), refused.stream()).toList();
  }

  /** One line for the operator: how many questions got no answer, and why; empty if none failed. */
  private Optional<String> failure() {
    List<ModelException> failures = dispatcher.failures();
    return worst(failures.stream())
        .map(
            failure ->
                "models left "
                    + (failures.size() == 1 ? "1 question" : failures.size() + " questions")
                    + " without an answer; reason: "
                    + failure.getMessage());
  }

  private static Optional<ModelException> worst(Stream<ModelException> failures) {
    return failures.max(Comparator.comparing(failure -> failure.kind().affectsEveryQuestion()));
  }

  /**
   * Records how the edition was made, with this revision's costs.
   *
   * @param bought number of posts that sources paid for
   */
  Provenance provenance(Map<Language, String> sentences, int bought) {
    BigDecimal posts = models.settings().post().multiply(BigDecimal.valueOf(bought));
    models.spends().putPosts(plan.date(), plan.revision(), posts);
    Spend spend = models.spends().get(plan.date()).with(posts);
    int count = dispatcher.failures().size();
    Optional<Provenance.Failures> failures =
        count == 0 ? Optional.empty() : Optional.of(new Provenance.Failures(count, unanswered));
    return new Provenance(writer, 0, spend, writing, sentences, failures);
  }
}
