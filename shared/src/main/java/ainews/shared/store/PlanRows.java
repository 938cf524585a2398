package ainews.shared.store;

import ainews.shared.edition.Plan;
import ainews.shared.edition.Provenance;
import ainews.shared.edition.Story;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The plans of revisions: planned, then summarised together with their stories, or reopened. */
record PlanRows(Table table) {
  boolean claim(Plan plan) {
    return table.putIfAbsent(RowBodies.row(EditionKeys.plan(plan.date(), plan.revision()), plan));
  }

  Optional<Plan> get(LocalDate date, int revision) {
    return table.get(EditionKeys.plan(date, revision)).map(row -> RowBodies.read(row, Plan.class));
  }

  /** The plans of a day, in the order of their revisions. */
  List<Plan> all(LocalDate date) {
    List<Plan> plans = new ArrayList<>();
    Optional<Plan> plan = get(date, 1);
    while (plan.isPresent()) {
      plans.add(plan.get());
      plan = get(date, plans.size() + 1);
    }
    return plans;
  }

  /**
   * Stores stories and provenance before the plan names them, so that it names none that is not
   * stored.
   */
  Plan summarise(Plan plan, List<Story> stories, Provenance provenance) {
    Row row = row(plan);
    Plan stored = RowBodies.read(row, Plan.class);
    if (stored.state() == Plan.State.SUMMARISED) {
      return stored;
    }
    String partition = EditionKeys.partition(plan.date(), plan.revision());
    for (Story story : stories) {
      table.put(StoryRows.of(new Key(partition, EditionKeys.STORY + story.id()), story));
    }
    table.put(RowBodies.row(EditionKeys.provenance(plan.date(), plan.revision()), provenance));
    return change(row, known -> known.summarised(stories.stream().map(Story::id).toList()));
  }

  Plan reopen(Plan plan) {
    return change(row(plan), Plan::planned);
  }

  /** Changes the row as read, unless another run did, and returns what is stored then. */
  private Plan change(Row row, UnaryOperator<Plan> change) {
    Plan changed = change.apply(RowBodies.read(row, Plan.class));
    Row next = row.with(RowBodies.row(row.key(), changed).body(), RowBodies.SCHEMA);
    return table.putIfRevision(next) ? changed : RowBodies.read(row(changed), Plan.class);
  }

  private Row row(Plan plan) {
    Key key = EditionKeys.plan(plan.date(), plan.revision());
    return table.get(key).orElseThrow(() -> new IllegalStateException("missing plan: " + key));
  }
}
