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
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Editions in the table: each day's revisions with their plans, source reports and stories, and the
 * published one. Safe to share between threads.
 */
public final class EditionStore {
  private final Table table;
  private final PlanRows plans;
  private final AmendmentStore amendments;
  private final EditionReader reader;

  public EditionStore(Table table) {
    this.table = table;
    this.plans = new PlanRows(table);
    this.amendments = new AmendmentStore(table);
    this.reader = new EditionReader(table, amendments);
  }

  /** The changes to published stories. */
  public AmendmentStore amendments() {
    return amendments;
  }

  /** The messages that were sent to channels. */
  public DeliveryStore deliveries() {
    return new DeliveryStore(table);
  }

  /** What was reported to the operator. */
  public ProblemStore problems() {
    return new ProblemStore(table);
  }

  /** The published days. */
  public Catalogue catalogue() {
    return new Catalogue(table);
  }

  /** The hash of those files of the site that do not change from day to day. */
  public FixedFileHashes fixedFileHashes() {
    return new FixedFileHashes(table);
  }

  /**
   * Claims the plan's revision, if nobody has yet. {@link #expect} is to follow.
   *
   * @return false if another plan has this revision of the day
   */
  public boolean claim(Plan plan) {
    return plans.claim(plan);
  }

  /** Stores a first report of a source unless there is one; the source's own replaces it. */
  public void expect(LocalDate date, int revision, SourceReport report) {
    table.putIfAbsent(
        RowBodies.row(EditionKeys.sourceReport(date, revision, report.source()), report));
  }

  public Optional<Plan> plan(LocalDate date, int revision) {
    return plans.get(date, revision);
  }

  /** The plans of a day, in the order of their revisions. */
  public List<Plan> plans(LocalDate date) {
    return plans.all(date);
  }

  /** Stores the settings that a revision is made with, unless there are some. */
  public void keepSettings(LocalDate date, int revision, Settings settings) {
    table.putIfAbsent(RowBodies.row(EditionKeys.settings(date, revision), settings));
  }

  /**
   * The settings that a revision is made with; the packaged ones if none were stored.
   *
   * @throws IllegalStateException if they are damaged
   */
  public Settings settings(LocalDate date, int revision) {
    return table
        .get(EditionKeys.settings(date, revision))
        .map(RowBodies::settings)
        .orElseGet(SettingsReader::packaged);
  }

  /** Stores a source's report and replaces an earlier one. */
  public void putSourceReport(LocalDate date, int revision, SourceReport report) {
    table.put(RowBodies.row(EditionKeys.sourceReport(date, revision, report.source()), report));
  }

  public Optional<SourceReport> sourceReport(LocalDate date, int revision, SourceId source) {
    return table
        .get(EditionKeys.sourceReport(date, revision, source))
        .or(() -> table.get(EditionKeys.formerSourceReport(date, revision, source)))
        .map(row -> RowBodies.read(row, SourceReport.class));
  }

  /** The reports of all sources, in the order of {@link SourceId}. */
  public List<SourceReport> sourceReports(LocalDate date, int revision) {
    Stream<SourceId> planned =
        plan(date, revision).stream().flatMap(plan -> plan.sources().stream());
    return Stream.concat(SourceId.all().stream(), planned)
        .distinct()
        .sorted()
        .flatMap(source -> sourceReport(date, revision, source).stream())
        .toList();
  }

  /** A source's report for the last revision of a day. */
  public Optional<SourceReport> lastSourceReport(LocalDate date, SourceId source) {
    return table.query(EditionKeys.sourceReports(date, source), "").stream()
        .max(Comparator.comparingInt(row -> Integer.parseInt(row.key().sort())))
        .or(() -> table.get(EditionKeys.formerSourceReport(date, 1, source)))
        .map(row -> RowBodies.read(row, SourceReport.class));
  }

  /**
   * Stores the stories of a revision, then marks it as summarised in one step. If another run was
   * first, its stories are kept.
   *
   * @param plan as read, not yet summarised
   * @return the plan as now stored
   * @throws IllegalStateException if the plan is missing
   */
  public Plan putStories(Plan plan, List<Story> stories, Provenance provenance) {
    return plans.summarise(plan, stories, provenance);
  }

  /**
   * A summarised revision as an edition.
   *
   * @throws IllegalStateException if it is not summarised, or a row of it is missing
   */
  public Edition edition(LocalDate date, int revision) {
    return edition(date, revision, downgrade(date, revision));
  }

  /** A summarised revision as it would be with another downgrade. */
  public Edition edition(LocalDate date, int revision, Downgrade downgrade) {
    return reader.read(summarised(date, revision), sourceReports(date, revision), downgrade);
  }

  /**
   * Like {@link #edition}, but fails if the row of a story is damaged.
   *
   * @throws IllegalStateException like {@link #edition}, and if there is such a row
   */
  public Edition wholeEdition(LocalDate date, int revision) {
    return reader.readWhole(
        summarised(date, revision), sourceReports(date, revision), downgrade(date, revision));
  }

  private Plan summarised(LocalDate date, int revision) {
    return plan(date, revision)
        .filter(found -> found.state() == Plan.State.SUMMARISED)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "revision " + revision + " of " + date + " is not summarised"));
  }

  /** What the check of the edition changed in a revision after it was summarised. */
  public Downgrade downgrade(LocalDate date, int revision) {
    return reader.downgrade(date, revision);
  }

  public void putDowngrade(LocalDate date, int revision, Downgrade downgrade) {
    table.put(RowBodies.row(EditionKeys.downgrade(date, revision), downgrade));
  }

  /**
   * Marks a revision as planned again and removes its downgrade.
   *
   * @param plan as read, summarised
   * @return the plan as now stored
   */
  public Plan reopen(Plan plan) {
    if (!downgrade(plan.date(), plan.revision()).equals(Downgrade.NONE)) {
      putDowngrade(plan.date(), plan.revision(), Downgrade.NONE);
    }
    return plans.reopen(plan);
  }

  /** Stores what was published around a revision's day when it was summarised. */
  public void putPublishedRevisions(LocalDate date, int revision, PublishedRevisions published) {
    table.put(RowBodies.row(EditionKeys.publishedRevisions(date, revision), published));
  }

  /** What {@link #putPublishedRevisions} stored; nothing for a revision summarised without it. */
  public PublishedRevisions publishedRevisions(LocalDate date, int revision) {
    return table
        .get(EditionKeys.publishedRevisions(date, revision))
        .map(row -> RowBodies.read(row, PublishedRevisions.class))
        .orElse(new PublishedRevisions(Map.of()));
  }

  /** Stores what the check found in a revision's texts. */
  public void putVerdicts(LocalDate date, int revision, List<Verdict> verdicts) {
    table.put(RowBodies.row(EditionKeys.verdicts(date, revision), new Verdicts(verdicts)));
  }

  /** What the checks found: first in the texts ({@link #putVerdicts}), then in the edition. */
  public List<Verdict> verdicts(LocalDate date, int revision) {
    Stream<Verdict> texts =
        table.get(EditionKeys.verdicts(date, revision)).stream()
            .flatMap(row -> RowBodies.read(row, Verdicts.class).verdicts().stream());
    return Stream.concat(texts, downgrade(date, revision).verdicts().stream()).toList();
  }

  /** The edition that readers see. */
  public Optional<Edition> publishedEdition(LocalDate date) {
    return head(date).map(revision -> edition(date, revision));
  }

  /** The revision that readers see. */
  public Optional<Integer> head(LocalDate date) {
    return Optional.of(publishedRevision(date).revision()).filter(revision -> revision > 0);
  }

  /** The published revision of a day at this moment. */
  public PublishedRevision publishedRevision(LocalDate date) {
    return new PublishedRevision(date, table.get(EditionKeys.head(date)));
  }

  /**
   * Publishes a revision, unless another run published the day meanwhile or a later revision is
   * published.
   *
   * @param since what was published before the revision's files were uploaded
   * @return false if another run did, even with the same revision: its files may be mixed with
   *     these
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
