package ainews.devtools.evaluate;

import ainews.devtools.evaluate.CheckTable.Row;
import ainews.shared.edition.Checked;
import ainews.shared.settings.ModelSettings;
import ainews.shared.store.SpendStore;
import ainews.shared.store.TextStore;
import ainews.shared.table.Table;
import ainews.summarise.check.Checker;
import ainews.summarise.check.Field;
import ainews.summarise.check.Finding;
import ainews.summarise.check.Verified;
import ainews.summarise.llm.Model;
import ainews.summarise.llm.Prices;
import ainews.summarise.prompt.Aliases;
import ainews.summarise.prompt.Budget;
import ainews.summarise.prompt.Deadline;
import ainews.summarise.prompt.ModelContext;
import ainews.summarise.prompt.ModelDispatcher;
import ainews.summarise.write.Draft;
import ainews.summarise.write.ModelWriter;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Measures the check of written texts on table f: by rules alone, and with a model's answers. */
final class CheckEvaluation {
  private static final long SEED = 20_261_130;
  private static final LocalDate DAY = LocalDate.of(2026, 4, 30);
  private static final int TOKENS = 32_000;

  /** The kinds that rules alone are to find where the words stand in no post. */
  private static final Set<String> EXACT = Set.of("figure", "version", "quotation");

  /** Rows asked about together; no two of them are of one story. */
  private static final int BATCH = 8;

  private final CheckTable table;
  private final ModelSettings settings;
  private final Table store;

  /**
   * @param store holds nothing that is kept
   */
  CheckEvaluation(CheckTable table, ModelSettings settings, Table store) {
    this.table = table;
    this.settings = settings;
    this.store = store;
  }

  /**
   * Prints the figures.
   *
   * @param model answers as the checker and as the writer who mends
   */
  void print(Model model, PrintStream out) {
    out.printf(
        "The check, table f: %d faithful stories, %d with a seeded fault%n",
        table.faithful().size(), table.faulty().size());
    Map<String, Verified> exact = checked(Optional.empty());
    Map<String, Verified> whole = checked(Optional.of(model));
    out.printf("  %-22s %-27s %s%n", "found", "by rules", "with a model");
    Set<String> kinds = new TreeSet<>();
    table.faulty().forEach(row -> kinds.add(row.fault().orElseThrow().kind()));
    for (String kind : kinds) {
      found(kind, row -> row.fault().orElseThrow().kind().equals(kind), exact, whole, out);
    }
    found("all", row -> true, exact, whole, out);
    found(
        "that stand in no post",
        row ->
            row.fault().orElseThrow().isAbsent()
                && EXACT.contains(row.fault().orElseThrow().kind()),
        exact,
        whole,
        out);
    out.printf("  %-22s %-27s %s%n", "faithful, rejected", rejected(exact), rejected(whole));
    out.printf("  after a rewrite        %27s %s%n", "", afterRewriting(model, whole));
    states(whole, out);
    weak(model, exact, out);
  }

  private void found(
      String name,
      Predicate<Row> of,
      Map<String, Verified> exact,
      Map<String, Verified> whole,
      PrintStream out) {
    List<Row> rows = table.faulty().stream().filter(of).toList();
    out.printf("  %-22s %-27s %s%n", name, share(rows, exact), share(rows, whole));
  }

  private static String share(List<Row> rows, Map<String, Verified> verified) {
    long found = rows.stream().filter(row -> isFound(row, verified.get(row.alias()))).count();
    return found
        + "/"
        + rows.size()
        + " "
        + Spread.of(
            rows,
            Row::id,
            drawn ->
                (double)
                        drawn.stream()
                            .filter(row -> isFound(row, verified.get(row.alias())))
                            .count()
                    / Math.max(1, drawn.size()));
  }

  private String rejected(Map<String, Verified> verified) {
    long rejected =
        table.faithful().stream().filter(row -> verified.get(row.alias()).isFaulty()).count();
    return rejected + "/" + table.faithful().size();
  }

  /** Whether a finding stands where the fault was seeded, in either language. */
  static boolean isFound(Row row, Verified verified) {
    Map<Field, Integer> places = row.fault().orElseThrow().places();
    return verified.findings().stream()
        .anyMatch(
            found ->
                places.containsKey(found.field())
                    && (found.field() == Field.TITLE
                        || sentence(row, found) == places.get(Field.SUMMARY)));
  }

  private static int sentence(Row row, Finding found) {
    return row.draft().texts().get(found.language()).sentenceOf(found.words());
  }

  private String afterRewriting(Model model, Map<String, Verified> whole) {
    ModelContext context = context(model);
    ModelWriter writer = new ModelWriter(context, new Checker(Optional.of(context)));
    Map<String, Draft> drafts = new HashMap<>();
    table.faithful().forEach(row -> drafts.put(row.alias(), row.draft()));
    ModelWriter.Result result =
        writer.finish(
            new ModelWriter.Checked(
                table.faithful().stream().map(Row::story).toList(), drafts, whole));
    Set<String> lost = new LinkedHashSet<>();
    result.verdicts().stream()
        .filter(verdict -> !verdict.outcome().id().equals("rewritten"))
        .forEach(verdict -> lost.add(verdict.story()));
    return lost.size() + "/" + table.faithful().size() + " " + lost;
  }

  private void states(Map<String, Verified> whole, PrintStream out) {
    Map<Checked, Integer> states = new TreeMap<>();
    int quotes = 0;
    for (Row row : table.faithful()) {
      Verified verified = whole.get(row.alias());
      states.merge(verified.checked(), 1, Integer::sum);
      quotes += verified.evidence().size();
    }
    out.printf("  evidence: %d quotes; faithful stories checked %s%n", quotes, states);
  }

  private void weak(Model model, Map<String, Verified> exact, PrintStream out) {
    WeakChecker weak = new WeakChecker(model, SEED);
    Map<String, Verified> verified = checked(Optional.of(weak));
    long believed =
        verified.values().stream()
            .flatMap(each -> each.evidence().stream())
            .filter(evidence -> weak.invented().contains(evidence.quote()))
            .count();
    long worse =
        table.faulty().stream()
            .filter(row -> isFound(row, exact.get(row.alias())))
            .filter(row -> !isFound(row, verified.get(row.alias())))
            .count();
    out.printf(
        "  a weak checker (seed %d): %s found; %d of %d invented quotes believed; %d faults lost"
            + " that rules find; faithful, rejected %s%n%n",
        SEED,
        share(table.faulty(), verified),
        believed,
        weak.invented().size(),
        worse,
        rejected(verified));
  }

  private Map<String, Verified> checked(Optional<Model> model) {
    Checker checker = new Checker(model.map(this::context));
    Map<String, Verified> verified = new HashMap<>();
    for (List<Row> batch : batches()) {
      verified.putAll(
          checker.check(batch.stream().map(row -> row.story().texts(row.draft())).toList()));
    }
    return verified;
  }

  /** Rows in an order that tells nothing, none beside another copy of its story. */
  private List<List<Row>> batches() {
    List<Row> rows = new ArrayList<>(table.faithful());
    rows.addAll(table.faulty());
    rows.sort(
        Comparator.comparingInt((Row row) -> row.id().hashCode() * 0x9E3779B9)
            .thenComparing(Row::id));
    List<List<Row>> batches = new ArrayList<>();
    for (Row row : rows) {
      List<Row> batch =
          batches.stream()
              .filter(some -> some.size() < BATCH)
              .filter(some -> some.stream().noneMatch(one -> isOfOneStory(one, row)))
              .findFirst()
              .orElseGet(
                  () -> {
                    batches.add(new ArrayList<>());
                    return batches.getLast();
                  });
      batch.add(row);
    }
    return batches;
  }

  private static boolean isOfOneStory(Row one, Row other) {
    return one.story().items().equals(other.story().items());
  }

  private ModelContext context(Model model) {
    Budget budget = new Budget(new SpendStore(store), DAY, settings.budget(), new Prices(settings));
    return new ModelContext(
        model,
        TOKENS,
        new ModelDispatcher(settings.parallel(), budget, Deadline.NONE),
        TextStore.asNew(store, InstantSource.system()),
        new Aliases("table f", DAY, 1));
  }
}
