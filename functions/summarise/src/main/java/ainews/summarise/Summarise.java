package ainews.summarise;

import ainews.shared.edition.DaySentence;
import ainews.shared.edition.Item;
import ainews.shared.edition.PastDelivery;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict;
import ainews.shared.lambda.Lazy;
import ainews.shared.settings.DeliverySettings;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.PublishedRevisions;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.cluster.PairClassifier;
import ainews.summarise.desk.CandidateFactory;
import ainews.summarise.history.History;
import ainews.summarise.layout.Candidate;
import ainews.summarise.layout.Layout;
import ainews.summarise.layout.Preferences;
import ainews.summarise.prompt.Deadline;
import ainews.summarise.rank.Percentiles;
import ainews.summarise.rank.Votes;
import ainews.summarise.relevance.Relevance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a day's stories from its items. It reads and writes only the table. */
public final class Summarise {
  private static final Logger LOG = LoggerFactory.getLogger(Summarise.class);

  /** Days of engagement history that a day's posts are compared with. */
  private static final int HISTORY_DAYS = 30;

  private record Candidates(List<Candidate> stories, CandidateFactory factory) {}

  private final EditionStore editions;
  private final ItemStore items;
  private final Supplier<Relevance> relevance;
  private final Supplier<PairClassifier> classifier = new Lazy<>(PairClassifier::packaged);
  private final Layout layout;
  private final Preferences preferences;
  private final Models models;
  private final Set<String> letters;
  private final List<String> notes;
  private final List<DeliverySettings> channels;

  /**
   * @param models the models that help, if any
   */
  public Summarise(EditionStore editions, ItemStore items, Settings settings, Models models) {
    this.editions = editions;
    this.items = items;
    this.models = models;
    this.relevance = new Lazy<>(() -> new Relevance(settings));
    this.layout = new Layout(settings.edition());
    this.preferences = new Preferences(settings.edition());
    this.letters = Votes.letters(settings);
    this.channels = settings.delivery();
    this.notes = settings.http().isContactUnset() ? List.of(Provenance.NO_CONTACT) : List.of();
  }

  /**
   * Summarises a planned revision. A revision that is already summarised stays as it is, unless
   * other days were published since whose stories it must not repeat.
   *
   * @param deadline after which models are no longer asked
   * @throws IllegalArgumentException if the revision has no plan
   */
  public SummariseResult run(LocalDate date, int revision, Deadline deadline) {
    Plan plan =
        editions
            .plan(date, revision)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no plan for "
                            + date
                            + ", revision "
                            + revision
                            + ": run FanOut for that date first"));
    if (plan.state() == Plan.State.SUMMARISED && isOutdated(plan)) {
      plan = editions.reopen(plan);
    }
    List<String> warnings = new ArrayList<>();
    if (plan.state() != Plan.State.SUMMARISED) {
      ModelPipeline pipeline = new ModelPipeline(models, plan, deadline);
      List<Story> stories = stories(plan, pipeline);
      editions.putVerdicts(date, revision, pipeline.verdicts());
      pipeline.verdicts().forEach(Summarise::log);
      warnings.addAll(pipeline.warnings());
      warnings.forEach(LOG::warn);
      Provenance provenance =
          pipeline.provenance(DaySentence.of(stories), bought(plan)).noting(notes, delivered(date));
      plan = editions.putStories(plan, stories, provenance);
    }
    return SummariseResult.of(editions.edition(date, revision), revision, warnings);
  }

  // The faulty words come from a model's answer and must not reach the log; the verdict row has
  // them.
  private static void log(Verdict verdict) {
    LOG.atInfo()
        .addKeyValue("story", verdict.story())
        .addKeyValue("outcome", verdict.outcome().id())
        .log(verdict.reason());
  }

  private Optional<PastDelivery> delivered(LocalDate date) {
    LocalDate before = date.minusDays(1);
    return channels.isEmpty() || editions.head(before).isEmpty()
        ? Optional.empty()
        : Optional.of(editions.deliveries().past(before, channels));
  }

  private int bought(Plan plan) {
    return editions.sourceReports(plan.date(), plan.revision()).stream()
        .mapToInt(outcome -> outcome.bought().orElse(0))
        .sum();
  }

  private boolean isOutdated(Plan plan) {
    PublishedRevisions known = editions.publishedRevisions(plan.date(), plan.revision());
    return editions.head(plan.date()).orElse(0) < plan.revision()
        && !PublishedRevisions.around(plan.date(), editions).since(known).isEmpty();
  }

  private List<Story> stories(Plan plan, ModelPipeline pipeline) {
    List<Item> all = new ArrayList<>();
    for (SourceId source : plan.sources()) {
      all.addAll(items.list(plan.date(), source, damaged -> reportDamaged(plan, source, damaged)));
    }
    Votes votes = Votes.takenFrom(all, letters);
    Percentiles percentiles = new Percentiles(all, engagementHistory(plan));
    for (SourceId source : plan.sources()) {
      items.putEngagement(source, plan.date(), percentiles.counts(source));
    }
    CandidateFactory.Day day =
        new CandidateFactory.Day(plan.window(), percentiles, votes, history(plan), preferences);
    Candidates candidates = candidates(all, day, plan.date(), pipeline);
    CandidateFactory factory = candidates.factory;
    StoryPool pool = new StoryPool(layout, factory.identities(), factory::story);
    // A model that writes decides categories too, so these are muted after it.
    List<Candidate> chosen =
        pipeline
            .write(candidates.stories, pool)
            .map(preferences::of)
            .orElseGet(() -> layout.chooseHeadlines(preferences.of(candidates.stories)));
    List<Story> stories = pool.place(chosen);
    return FormerIds.of(editions.publishedEdition(plan.date())).given(stories);
  }

  private void reportDamaged(Plan plan, SourceId source, int damaged) {
    editions
        .sourceReport(plan.date(), plan.revision(), source)
        .map(report -> report.damaged(damaged))
        .ifPresent(report -> editions.putSourceReport(plan.date(), plan.revision(), report));
  }

  /** The day's candidates as a model edited them, else as code alone makes them. */
  private Candidates candidates(
      List<Item> all, CandidateFactory.Day day, LocalDate date, ModelPipeline pipeline) {
    Clusterer clusterer = new Clusterer(classifier.get());
    Relevance certain = relevance.get();
    Optional<Candidates> edited =
        pipeline
            .desk(certain)
            .flatMap(
                desk -> {
                  CandidateFactory factory =
                      new CandidateFactory(all, certain.withDoubtful(), clusterer, day);
                  return desk.edit(date, factory).map(stories -> new Candidates(stories, factory));
                });
    return edited.orElseGet(
        () -> {
          CandidateFactory factory = new CandidateFactory(all, certain, clusterer, day);
          return new Candidates(factory.all(), factory);
        });
  }

  /**
   * The engagement counts of the days before the planned one. Later days are left out, so that a
   * re-run ranks the day as before.
   */
  private Map<SourceId, SortedMap<LocalDate, List<Long>>> engagementHistory(Plan plan) {
    Map<SourceId, SortedMap<LocalDate, List<Long>>> history = new HashMap<>();
    for (SourceId source : plan.sources()) {
      history.put(
          source,
          items.engagement(source, plan.date().minusDays(HISTORY_DAYS), plan.date().minusDays(1)));
    }
    return history;
  }

  // Stored before they are used: Publish compares them with what was published in the meantime.
  private History history(Plan plan) {
    PublishedRevisions published = PublishedRevisions.around(plan.date(), editions);
    editions.putPublishedRevisions(plan.date(), plan.revision(), published);
    return History.of(plan.date(), published, editions, items);
  }
}
