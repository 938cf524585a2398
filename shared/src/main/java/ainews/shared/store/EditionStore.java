package ainews.shared.store;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Editions in the table: who makes which revision of a day, what its sources did, its stories, and
 * which revision readers see. Safe to share between threads.
 */
public final class EditionStore {
  private final Table table;
  private final AmendmentStore amendments;
  private final EditionReader reader;

  public EditionStore(Table table) {
    this.table = table;
    this.amendments = new AmendmentStore(table);
    this.reader = new EditionReader(table, amendments);
  }

  /** What was changed about the stories of published days. */
  public AmendmentStore amendments() {
    return amendments;
  }

  /** The published days. */
  public Catalogue catalogue() {
    return new Catalogue(table);
  }

  /** Which of the site's files that do not change from day to day are up. */
  public FixedFileHashes stillFiles() {
    return new FixedFileHashes(table);
  }

  /**
   * Claims the plan's revision, if nobody has. To be followed by {@link #expect}.
   *
   * @return false if another plan has this revision of the day
   */
  public boolean claim(Plan plan) {
    return table.putIfAbsent(RowBodies.row(EditionKeys.plan(plan.date(), plan.revision()), plan));
  }

  /**
   * Notes an outcome for a source, unless one is there: what stands until the source has its own.
   */
  public void expect(LocalDate date, int revision, SourceReport outcome) {
    table.putIfAbsent(RowBodies.row(EditionKeys.report(date, revision, outcome.source()), outcome));
  }

  public Optional<Plan> plan(LocalDate date, int revision) {
    return table.get(EditionKeys.plan(date, revision)).map(row -> RowBodies.read(row, Plan.class));
  }

  /** The plans of a day in order of revision. */
  public List<Plan> plans(LocalDate date) {
    List<Plan> plans = new ArrayList<>();
    Optional<Plan> plan = plan(date, 1);
    while (plan.isPresent()) {
      plans.add(plan.get());
      plan = plan(date, plans.size() + 1);
    }
    return plans;
  }

  /** Keeps what a revision is made with, unless that is kept already. */
  public void keepSettings(LocalDate date, int revision, Settings settings) {
    table.putIfAbsent(RowBodies.row(EditionKeys.settings(date, revision), settings));
  }

  /**
   * What a revision is made with; the packaged settings for one that was planned without any.
   *
   * @throws IllegalStateException if they are damaged
   */
  public Settings settings(LocalDate date, int revision) {
    return table
        .get(EditionKeys.settings(date, revision))
        .map(RowBodies::settings)
        .orElseGet(SettingsReader::packaged);
  }

  /** Stores what a source did, in place of what stood there. */
  public void putCoverage(LocalDate date, int revision, SourceReport coverage) {
    table.put(RowBodies.row(EditionKeys.report(date, revision, coverage.source()), coverage));
  }

  public Optional<SourceReport> coverage(LocalDate date, int revision, SourceId source) {
    return table
        .get(EditionKeys.report(date, revision, source))
        .or(() -> table.get(EditionKeys.coverage(date, revision, source)))
        .map(row -> RowBodies.read(row, SourceReport.class));
  }

  /** What every source did, in the order of {@link SourceId}. */
  public List<SourceReport> coverage(LocalDate date, int revision) {
    return Stream.of(SourceId.values())
        .flatMap(source -> coverage(date, revision, source).stream())
        .toList();
  }

  /** What a source did for the last revision of a day. */
  public Optional<SourceReport> lastReport(LocalDate date, SourceId source) {
    return table.query(EditionKeys.reports(date, source), "").stream()
        .max(Comparator.comparingInt(row -> Integer.parseInt(row.key().sort())))
        .or(() -> table.get(EditionKeys.coverage(date, 1, source)))
        .map(row -> RowBodies.read(row, SourceReport.class));
  }

  /**
   * Stores the stories of a revision and then, in one step, that it is summarised. Where another
   * run was first, its stories stand.
   *
   * @param plan as it was read, not yet summarised
   * @return the plan as it now stands
   * @throws IllegalStateException if the plan is not there
   */
  public Plan putStories(Plan plan, List<Story> stories, Provenance making) {
    Key key = EditionKeys.plan(plan.date(), plan.revision());
    Row row =
        table.get(key).orElseThrow(() -> new IllegalStateException("there is no plan " + key));
    Plan standing = RowBodies.read(row, Plan.class);
    if (standing.state() == Plan.State.SUMMARISED) {
      return standing;
    }
    String partition = EditionKeys.partition(plan.date(), plan.revision());
    for (Story story : stories) {
      table.put(StoryRows.of(new Key(partition, EditionKeys.STORY + story.id()), story));
    }
    table.put(RowBodies.row(EditionKeys.making(plan.date(), plan.revision()), making));
    Plan summarised = standing.summarised(stories.stream().map(Story::id).toList());
    Row next = row.with(RowBodies.row(key, summarised).body(), RowBodies.SCHEMA);
    if (table.putIfRevision(next)) {
      return summarised;
    }
    return plan(plan.date(), plan.revision())
        .orElseThrow(() -> new IllegalStateException("there is no plan " + key));
  }

  /**
   * A summarised revision as an edition.
   *
   * @throws IllegalStateException if it is not summarised, or a row of it is missing
   */
  public Edition edition(LocalDate date, int revision) {
    return edition(date, revision, correction(date, revision));
  }

  /** A summarised revision as it would be told with another correction. */
  public Edition edition(LocalDate date, int revision, Downgrade correction) {
    return reader.read(summarised(date, revision), coverage(date, revision), correction);
  }

  /**
   * The same as {@link #edition}, but never without a story whose row is damaged.
   *
   * @throws IllegalStateException as that, and if there is such a row
   */
  public Edition wholeEdition(LocalDate date, int revision) {
    return reader.readWhole(
        summarised(date, revision), coverage(date, revision), correction(date, revision));
  }

  private Plan summarised(LocalDate date, int revision) {
    return plan(date, revision)
        .filter(found -> found.state() == Plan.State.SUMMARISED)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "revision " + revision + " of " + date + " is not summarised"));
  }

  /** What became of a revision after it was summarised. */
  public Downgrade correction(LocalDate date, int revision) {
    return reader.correction(date, revision);
  }

  public void putCorrection(LocalDate date, int revision, Downgrade correction) {
    table.put(RowBodies.row(EditionKeys.correction(date, revision), correction));
  }

  /**
   * Takes back that a revision is summarised, and what was left out of it.
   *
   * @param plan as it was read, summarised
   * @return the plan as it now stands
   */
  public Plan reopen(Plan plan) {
    Key key = EditionKeys.plan(plan.date(), plan.revision());
    if (!correction(plan.date(), plan.revision()).equals(Downgrade.NONE)) {
      putCorrection(plan.date(), plan.revision(), Downgrade.NONE);
    }
    Row row = table.get(key).orElseThrow(() -> new IllegalStateException("no plan " + key));
    Plan planned = RowBodies.read(row, Plan.class).planned();
    table.putIfRevision(row.with(RowBodies.row(key, planned).body(), RowBodies.SCHEMA));
    return plan(plan.date(), plan.revision()).orElse(planned);
  }

  /** Keeps what was published around a revision's day when it was summarised. */
  public void putHeads(LocalDate date, int revision, PublishedRevisions heads) {
    table.put(RowBodies.row(EditionKeys.heads(date, revision), heads));
  }

  /** What {@link #putHeads} kept; nothing for a revision that was summarised without it. */
  public PublishedRevisions heads(LocalDate date, int revision) {
    return table
        .get(EditionKeys.heads(date, revision))
        .map(row -> RowBodies.read(row, PublishedRevisions.class))
        .orElse(new PublishedRevisions(Map.of()));
  }

  /** Keeps what the gate found in a revision's texts. */
  public void putVerdicts(LocalDate date, int revision, List<Verdict> verdicts) {
    table.put(RowBodies.row(EditionKeys.verdicts(date, revision), new Verdicts(verdicts)));
  }

  /** What the gates found: in the texts, which {@link #putVerdicts} kept, then in the edition. */
  public List<Verdict> verdicts(LocalDate date, int revision) {
    List<Verdict> verdicts = new ArrayList<>();
    table
        .get(EditionKeys.verdicts(date, revision))
        .ifPresent(row -> verdicts.addAll(RowBodies.read(row, Verdicts.class).verdicts()));
    verdicts.addAll(correction(date, revision).verdicts());
    return verdicts;
  }

  /** The edition that readers see. */
  public Optional<Edition> publishedEdition(LocalDate date) {
    return head(date).map(revision -> edition(date, revision));
  }

  /** The revision that readers see. */
  public Optional<Integer> head(LocalDate date) {
    return Optional.of(front(date).revision()).filter(revision -> revision > 0);
  }

  /** What readers see of a day now. */
  public PublishedRevision front(LocalDate date) {
    return new PublishedRevision(date, table.get(EditionKeys.head(date)));
  }

  /**
   * Makes a revision the one that readers see, unless somebody has published the day meanwhile, or
   * a later one before.
   *
   * @param since what readers saw before the revision's files went up
   * @return false if somebody has, be it the same revision: their files may stand among these
   */
  public boolean flipHead(PublishedRevision since, int revision) {
    if (since.revision() > revision) {
      return false;
    }
    Row head = RowBodies.row(EditionKeys.head(since.date()), new PublishedRevision.Head(revision));
    return since.row().isEmpty()
        ? table.putIfAbsent(head)
        : table.putIfRevision(since.row().get().with(head.body(), RowBodies.SCHEMA));
  }
}
