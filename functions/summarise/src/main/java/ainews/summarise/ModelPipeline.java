package ainews.summarise;

import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Score;
import ainews.shared.edition.Spend;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.Verdict;
import ainews.summarise.cluster.Judge;
import ainews.summarise.cluster.ModelJudge;
import ainews.summarise.gate.Written;
import ainews.summarise.layout.Candidate;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.ModelException;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.Budget;
import ainews.summarise.prompt.Deadline;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.ModelDispatcher;
import ainews.summarise.relevance.ModelRelevance;
import ainews.summarise.write.Assignment;
import ainews.summarise.write.Draft;
import ainews.summarise.write.ModelWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The models at work on one making of a day. Without them everything stays as it is. */
final class ModelPipeline {
  /** What tells no event weighs no more than the least of what does. */
  private static final List<String> NO_NEWS = List.of("question", "opinion", "joke");

  private final Models assistance;
  private final Aliases aliases;
  private final Plan plan;
  private final Deadline deadline;
  private final Budget wallet;
  private final ModelDispatcher desk;
  private final List<Verdict> verdicts = new ArrayList<>();
  private Optional<Provenance.Writing> writing = Optional.empty();
  private String writer = Provenance.NO_WRITER;
  private Optional<Problem> unanswered = Optional.empty();

  ModelPipeline(Models assistance, Plan plan, Deadline deadline) {
    this.assistance = assistance;
    this.plan = plan;
    this.deadline = deadline;
    this.aliases = new Aliases(assistance.secret().get(), plan.date(), plan.revision());
    this.wallet =
        new Budget(
            assistance.spends(), plan.date(), assistance.settings().budget(), assistance.prices());
    this.desk = new ModelDispatcher(assistance.settings().parallel(), wallet, deadline);
  }

  /** What a model decided of posts that may be about AI. */
  Map<ItemKey, Boolean> aboutAi(List<Item> doubtful) {
    return assistance
        .relevance()
        .map(model -> new ModelRelevance(correspondent(model)).of(doubtful))
        .orElse(Map.of());
  }

  private ModelContext correspondent(Model model) {
    return new ModelContext(model, desk, assistance.answers(), aliases);
  }

  Optional<Judge> judge() {
    return assistance.judge().map(model -> new ModelJudge(correspondent(model)));
  }

  /** The stories as they were written; those that were not keep their extracts. */
  List<Candidate> written(List<Candidate> chosen) {
    if (assistance.write().isEmpty()) {
      return chosen;
    }
    Model model = assistance.write().get();
    int failures = desk.failures().size();
    ModelWriter texts = new ModelWriter(correspondent(model));
    ModelWriter.Result result = texts.write(chosen.stream().map(this::assignment).toList());
    verdicts.addAll(result.verdicts());
    List<Candidate> written = new ArrayList<>();
    int rewritten = 0;
    int replaced = 0;
    int unwritten = 0;
    for (Candidate story : chosen) {
      String id = story.id();
      Draft draft = result.drafts().get(id);
      boolean faulty = result.verdicts().stream().anyMatch(verdict -> verdict.story().equals(id));
      written.add(draft == null ? story : written(story, draft));
      rewritten += draft != null && faulty ? 1 : 0;
      replaced += draft == null && faulty ? 1 : 0;
      unwritten += draft == null && !faulty ? 1 : 0;
    }
    if (result.drafts().isEmpty()) {
      unanswered =
          worst(desk.failures().stream().skip(failures)).map(failure -> failure.kind().problem());
    } else {
      writer = model.id().name();
    }
    writing =
        Optional.of(
            new Provenance.Writing(
                texts.version(),
                rewritten,
                replaced,
                unwritten,
                wallet.wasEmpty(),
                deadline.isNear()));
    return written;
  }

  /** What did not pass the gate at first. */
  List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /** For the operator, one line: what models left without an answer, and why. */
  Optional<String> failure() {
    List<ModelException> failures = desk.failures();
    return worst(failures.stream())
        .map(
            failure ->
                "models left "
                    + (failures.size() == 1 ? "1 question" : failures.size() + " questions")
                    + " without an answer; "
                    + failure.getMessage());
  }

  private static Optional<ModelException> worst(Stream<ModelException> failures) {
    return failures.max(Comparator.comparing(failure -> failure.kind().isOfEveryQuestion()));
  }

  /**
   * How the day was made.
   *
   * @param bought posts that its sources paid for
   */
  Provenance making(Map<Language, String> sentences, int bought) {
    BigDecimal posts = assistance.settings().post().multiply(BigDecimal.valueOf(bought));
    assistance.spends().putPosts(plan.date(), plan.revision(), posts);
    Spend spend = assistance.spends().get(plan.date()).with(posts);
    int count = desk.failures().size();
    Optional<Provenance.Failures> failures =
        count == 0 ? Optional.empty() : Optional.of(new Provenance.Failures(count, unanswered));
    return new Provenance(writer, 0, spend, writing, sentences, failures);
  }

  private Assignment assignment(Candidate story) {
    return Assignment.of(
        story.id(), aliases.of(story.id()), story.telling().posts(), story.hasSubstance());
  }

  private static Candidate written(Candidate story, Draft draft) {
    Map<Language, StoryText> texts = new TreeMap<>();
    for (Written text : draft.texts().values()) {
      texts.put(text.language(), new StoryText(text.title(), text.summary(), Optional.empty()));
    }
    int importance = NO_NEWS.contains(draft.certainty()) ? -1 : draft.importance();
    Score score = story.score().with(importance);
    return story.with(score, texts, draft.category());
  }
}
