package ainews.shared.store;

import ainews.shared.edition.Coverage;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Making;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Story;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a summarised revision together from its rows. */
final class EditionReader {
  private final Table table;

  EditionReader(Table table) {
    this.table = table;
  }

  Edition read(Plan plan, List<Coverage> coverage) {
    Making making = making(plan.date(), plan.revision());
    Edition edition = new Edition(plan.date(), plan.zone(), stories(plan), coverage, making);
    return correction(plan.date(), plan.revision())
        .map(correction -> correction.of(edition))
        .orElse(edition);
  }

  private List<Story> stories(Plan plan) {
    TreeMap<String, Story> byId = new TreeMap<>();
    for (Row row :
        table.query(EditionKeys.partition(plan.date(), plan.revision()), EditionKeys.STORY)) {
      Story story = Bodies.read(row, Story.class);
      byId.put(story.id(), story);
    }
    return plan.stories().stream().map(id -> found(byId.get(id), id, plan)).toList();
  }

  // A run that was cut may have left stories that the plan does not name; never the other way.
  private static Story found(Story story, String id, Plan plan) {
    if (story == null) {
      throw new IllegalStateException(
          "story " + id + " of " + plan.date() + ", revision " + plan.revision() + " is missing");
    }
    return story;
  }

  Optional<Correction> correction(LocalDate date, int revision) {
    return table
        .get(EditionKeys.correction(date, revision))
        .map(row -> Bodies.read(row, Correction.class));
  }

  private Making making(LocalDate date, int revision) {
    return table
        .get(EditionKeys.making(date, revision))
        .map(row -> Bodies.read(row, Making.class))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "how revision " + revision + " of " + date + " was made is missing"));
  }
}
