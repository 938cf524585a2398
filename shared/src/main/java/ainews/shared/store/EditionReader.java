package ainews.shared.store;

import ainews.shared.edition.DaySentence;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assembles a summarised revision from its rows. */
final class EditionReader {
  private final Table table;
  private final AmendmentStore amendments;

  EditionReader(Table table, AmendmentStore amendments) {
    this.table = table;
    this.amendments = amendments;
  }

  Edition read(Plan plan, List<SourceReport> reports, Downgrade downgrade) {
    return read(plan, reports, downgrade, stories(plan));
  }

  /**
   * @throws IllegalStateException if a story's row is damaged; {@link #read} leaves only that story
   *     out
   */
  Edition readWhole(Plan plan, List<SourceReport> reports, Downgrade downgrade) {
    List<Story> stories = stories(plan);
    if (stories.size() < plan.stories().size()) {
      throw new IllegalStateException("the row of a story of " + plan.date() + " is damaged");
    }
    return read(plan, reports, downgrade, stories);
  }

  private Edition read(
      Plan plan, List<SourceReport> reports, Downgrade downgrade, List<Story> found) {
    Provenance provenance = provenance(plan.date(), plan.revision());
    // A story stored out of order must not stop the edition: sorting puts it into its section.
    List<Story> stories = Edition.inOrder(found);
    int damaged = plan.stories().size() - stories.size();
    if (damaged > 0) {
      provenance = provenance.without(damaged, DaySentence.of(stories));
    }
    Edition edition = new Edition(plan.date(), plan.zone(), stories, reports, provenance);
    return amendments.get(plan.date()).applyTo(downgrade.applyTo(edition));
  }

  private List<Story> stories(Plan plan) {
    Map<String, Optional<Story>> byId = new HashMap<>();
    for (Row row :
        table.query(EditionKeys.partition(plan.date(), plan.revision()), EditionKeys.STORY)) {
      byId.put(
          row.key().sort().substring(EditionKeys.STORY.length()),
          RowBodies.readable(row, Story.class));
    }
    Map<LocalDate, Amendments> earlier = new HashMap<>();
    return plan.stories().stream()
        .flatMap(id -> found(byId.get(id), id, plan).stream())
        .map(story -> withCurrentTitles(story, earlier))
        .toList();
  }

  /** An update with the current titles of its earlier story. */
  private Story withCurrentTitles(Story story, Map<LocalDate, Amendments> earlier) {
    return story
        .update()
        .map(
            update ->
                story.with(earlier.computeIfAbsent(update.date(), amendments::get).applyTo(update)))
        .orElse(story);
  }

  // A run that was cut off may leave stories that the plan does not name, never the reverse.
  private static Optional<Story> found(Optional<Story> story, String id, Plan plan) {
    if (story == null) {
      throw new IllegalStateException(
          "story " + id + " of " + plan.date() + ", revision " + plan.revision() + " is missing");
    }
    return story;
  }

  Downgrade downgrade(LocalDate date, int revision) {
    return table
        .get(EditionKeys.downgrade(date, revision))
        .map(row -> RowBodies.read(row, Downgrade.class))
        .orElse(Downgrade.NONE);
  }

  private Provenance provenance(LocalDate date, int revision) {
    return table
        .get(EditionKeys.provenance(date, revision))
        .map(row -> RowBodies.read(row, Provenance.class))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the provenance of " + date + ", revision " + revision + " is missing"));
  }
}
