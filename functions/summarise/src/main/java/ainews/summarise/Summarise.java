package ainews.summarise;

import ainews.shared.edition.DaySentence;
import ainews.shared.edition.Item;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Score;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict;
import ainews.shared.lambda.Lazy;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.shared.store.ItemStore;
import ainews.shared.store.PublishedRevisions;
import ainews.summarise.cluster.Cluster;
import ainews.summarise.cluster.Clusterer;
import ainews.summarise.cluster.PairClassifier;
import ainews.summarise.history.History;
import ainews.summarise.history.Novelty;
import ainews.summarise.identity.Identities;
import ainews.summarise.layout.Candidate;
import ainews.summarise.layout.Layout;
import ainews.summarise.prompt.Deadline;
import ainews.summarise.rank.Percentiles;
import ainews.summarise.rank.Ranking;
import ainews.summarise.rank.Votes;
import ainews.summarise.relevance.Noise;
import ainews.summarise.relevance.Relevance;
import ainews.summarise.write.Extracts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a day's stories from its items. Reads nothing but the table. */
public final class Summarise {
  private static final Logger LOG = LoggerFactory.getLogger(Summarise.class);

  /** In days: how far back engagement is compared. */
  private static final int HISTORY = 30;

  private final EditionStore editions;
  private final ItemStore items;
  private final Supplier<Relevance> relevance;
  private final Supplier<PairClassifier> likeness = new Lazy<>(PairClassifier::packaged);
  private final Layout layout;
  private final Models assistance;
  private final Set<String> letters;
  private final List<String> notes;

  /**
   * @param assistance the models that help, if any
   */
  public Summarise(EditionStore editions, ItemStore items, Settings settings, Models assistance) {
    this.editions = editions;
    this.items = items;
    this.assistance = assistance;
    this.relevance = new Lazy<>(() -> new Relevance(settings));
    this.layout = new Layout(settings.edition());
    this.letters = Votes.letters(settings);
    this.notes = settings.http().isContactUnset() ? List.of(Provenance.NO_CONTACT) : List.of();
  }

  /**
   * Summarises a planned revision. One that is summarised already stays as it is, unless it waited
   * while other days were published that it must not repeat.
   *
   * @param deadline when models are no longer asked
   * @throws IllegalArgumentException if there is no plan of this revision
   */
  public SummariseResult run(LocalDate date, int revision, Deadline deadline) {
    Plan plan =
        editions
            .plan(date, revision)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no plan of " + date + ", revision " + revision));
    if (plan.state() == Plan.State.SUMMARISED && isOutdated(plan)) {
      plan = editions.reopen(plan);
    }
    List<String> warnings = new ArrayList<>();
    if (plan.state() != Plan.State.SUMMARISED) {
      ModelPipeline newsroom = new ModelPipeline(assistance, plan, deadline);
      List<Story> stories = stories(plan, newsroom);
      editions.putVerdicts(date, revision, newsroom.verdicts());
      newsroom.verdicts().forEach(Summarise::log);
      warnings.addAll(newsroom.failure().stream().toList());
      warnings.forEach(LOG::warn);
      Provenance making = newsroom.making(DaySentence.of(stories), bought(plan)).noting(notes);
      plan = editions.putStories(plan, stories, making);
    }
    return SummariseResult.of(editions.edition(date, revision), revision, warnings);
  }

  // Without the words at fault, which are an answer's: they are kept with the verdict.
  private static void log(Verdict verdict) {
    LOG.atInfo()
        .addKeyValue("story", verdict.story())
        .addKeyValue("outcome", verdict.outcome().id())
        .log(verdict.reason());
  }

  private int bought(Plan plan) {
    return editions.coverage(plan.date(), plan.revision()).stream()
        .mapToInt(outcome -> outcome.bought().orElse(0))
        .sum();
  }

  private boolean isOutdated(Plan plan) {
    PublishedRevisions known = editions.heads(plan.date(), plan.revision());
    return editions.head(plan.date()).orElse(0) < plan.revision()
        && !PublishedRevisions.around(plan.date(), editions).since(known).isEmpty();
  }

  private List<Story> stories(Plan plan, ModelPipeline newsroom) {
    List<Item> all = new ArrayList<>();
    for (SourceId source : plan.sources()) {
      all.addAll(items.list(plan.date(), source, damaged -> tell(plan, source, damaged)));
    }
    Votes votes = Votes.takenFrom(all, letters);
    Percentiles percentiles = new Percentiles(all, history(plan));
    for (SourceId source : plan.sources()) {
      items.putEngagement(source, plan.date(), percentiles.counts(source));
    }
    List<Item> news = news(all, newsroom);
    Identities identities = Identities.among(news);
    Ranking ranking = new Ranking(relevance.get(), percentiles, votes, plan.window());
    History memory = memory(plan);
    List<Candidate> candidates = new ArrayList<>();
    Clusterer clusterer = new Clusterer(likeness.get(), newsroom.judge());
    for (Cluster cluster : clusterer.of(news, identities, ranking.leads())) {
      memory
          .telling(cluster)
          .flatMap(telling -> candidate(telling, ranking, percentiles))
          .ifPresent(candidates::add);
    }
    List<Story> stories = layout.place(newsroom.written(layout.choose(candidates)), identities);
    return FormerIds.of(editions.publishedEdition(plan.date())).given(stories);
  }

  private void tell(Plan plan, SourceId source, int damaged) {
    editions
        .coverage(plan.date(), plan.revision(), source)
        .map(coverage -> coverage.damaged(damaged))
        .ifPresent(coverage -> editions.putCoverage(plan.date(), plan.revision(), coverage));
  }

  private List<Item> news(List<Item> all, ModelPipeline newsroom) {
    List<Item> quiet = all.stream().filter(item -> !Noise.isIn(item)).toList();
    Map<ItemKey, Boolean> decided =
        newsroom.aboutAi(quiet.stream().filter(relevance.get()::isDoubtful).toList());
    return quiet.stream()
        .filter(item -> decided.getOrDefault(ItemKey.of(item), relevance.get().of(item) > 0))
        .toList();
  }

  /**
   * The counts of the days before. The day's own are those of its items, and later days do not
   * count, so that a day made again is ranked the same.
   */
  private Map<SourceId, SortedMap<LocalDate, List<Long>>> history(Plan plan) {
    Map<SourceId, SortedMap<LocalDate, List<Long>>> history = new EnumMap<>(SourceId.class);
    for (SourceId source : plan.sources()) {
      history.put(
          source,
          items.engagement(source, plan.date().minusDays(HISTORY), plan.date().minusDays(1)));
    }
    return history;
  }

  // Kept before anything is decided by them: what is published later, publishing looks at again.
  private History memory(Plan plan) {
    PublishedRevisions heads = PublishedRevisions.around(plan.date(), editions);
    editions.putHeads(plan.date(), plan.revision(), heads);
    return History.of(plan.date(), heads, editions, items);
  }

  private static Optional<Candidate> candidate(
      Novelty telling, Ranking ranking, Percentiles percentiles) {
    Cluster story = telling.story();
    Score score =
        ranking.score(story, telling.update().isPresent()).over(percentiles.days(story.items()));
    return Extracts.of(telling.posts())
        .or(() -> Extracts.of(story.items()))
        .map(extracts -> new Candidate(telling.ledBy(extracts.teller()), score, extracts.texts()));
  }
}
