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

/** Puts a summarised revision together from its rows. */
final class EditionReader {
  private final Table table;
  private final AmendmentStore amendments;

  EditionReader(Table table, AmendmentStore amendments) {
    this.table = table;
    this.amendments = amendments;
  }

  Edition read(Plan plan, List<SourceReport> coverage, Downgrade correction) {
    return read(plan, coverage, correction, stories(plan));
  }

  /**
   * @throws IllegalStateException if a story's row is damaged, which else costs that story alone
   */
  Edition readWhole(Plan plan, List<SourceReport> coverage, Downgrade correction) {
    List<Story> stories = stories(plan);
    if (stories.size() < plan.stories().size()) {
      throw new IllegalStateException("a story of " + plan.date() + " is damaged");
    }
    return read(plan, coverage, correction, stories);
  }

  private Edition read(
      Plan plan, List<SourceReport> coverage, Downgrade correction, List<Story> found) {
    Provenance making = making(plan.date(), plan.revision());
    // One that was placed wrongly costs the day nothing: it is told where its section stands.
    List<Story> stories = Edition.inOrder(found);
    int damaged = plan.stories().size() - stories.size();
    if (damaged > 0) {
      making = making.without(damaged, DaySentence.of(stories));
    }
    Edition edition = new Edition(plan.date(), plan.zone(), stories, coverage, making);
    return amendments.get(plan.date()).of(correction.of(edition));
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
        .map(story -> following(story, earlier))
        .toList();
  }

  /** An update with its earlier story named as it is now. */
  private Story following(Story story, Map<LocalDate, Amendments> earlier) {
    return story
        .update()
        .map(
            update ->
                story.with(earlier.computeIfAbsent(update.date(), amendments::get).of(update)))
        .orElse(story);
  }

  // A run that was cut may have left stories that the plan does not name; never the other way.
  private static Optional<Story> found(Optional<Story> story, String id, Plan plan) {
    if (story == null) {
      throw new IllegalStateException(
          "story " + id + " of " + plan.date() + ", revision " + plan.revision() + " is missing");
    }
    return story;
  }

  Downgrade correction(LocalDate date, int revision) {
    return table
        .get(EditionKeys.correction(date, revision))
        .map(row -> RowBodies.read(row, Downgrade.class))
        .orElse(Downgrade.NONE);
  }

  private Provenance making(LocalDate date, int revision) {
    return table
        .get(EditionKeys.making(date, revision))
        .map(row -> RowBodies.read(row, Provenance.class))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "how revision " + revision + " of " + date + " was made is missing"));
  }
}
