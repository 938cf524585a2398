package ainews.summarise.gate;

import ainews.summarise.DataFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the items only say may be so, ask or hope is not told as so. */
final class StanceCheck {
  /** About the weight of two rare words. */
  private static final double ENOUGH = 11;

  private static final List<Rule> RULES =
      DataFile.read("hedges.tsv", 4).stream()
          .map(row -> new Rule(row.get(0), row.get(1), Pattern.compile(row.get(2))))
          .toList();

  private final Written written;
  private final List<Statement> statements;
  private final String lead;

  private StanceCheck(Sources sources, Written written) {
    this.written = written;
    statements = sources.statements();
    lead = sources.texts().isEmpty() ? "" : sources.texts().getFirst();
  }

  private record Rule(String kind, String of, Pattern pattern) {}

  static List<Fault> check(Sources sources, Written written) {
    StanceCheck check = new StanceCheck(sources, written);
    List<Fault> faults = new ArrayList<>();
    String all = written.title() + "\n" + written.summary();
    if (check.isNoReport() && !is("question", "kept", all)) {
      faults.add(new Fault(Field.TITLE, Reason.QUESTION, written.title()));
    }
    if (!is("question", "kept", all)) {
      check.told("question", "loose", Reason.QUESTION, faults);
    }
    check.told("hedge", "kept", Reason.HEDGE, faults);
    return faults;
  }

  /** Whether the first item is a question, a hope or a joke as a whole. */
  private boolean isNoReport() {
    String title = lead.lines().findFirst().orElse("");
    return is("question", "said", title) && is("talk", "said", lead) || is("joke", "said", lead);
  }

  private void told(String kind, String kept, Reason reason, List<Fault> faults) {
    List<Statement> unsure =
        statements.stream().filter(each -> is(kind, "said", each.text())).toList();
    if (unsure.isEmpty()) {
      return;
    }
    Set<String> sure = new HashSet<>();
    statements.stream()
        .filter(each -> !is(kind, "said", each.text()))
        .forEach(each -> sure.addAll(each.terms()));
    boolean mixed = isMixed();
    boolean titleOnly = is(kind, kept, written.summary());
    for (Field field : Field.values()) {
      if (field == Field.TITLE && titleOnly) {
        continue;
      }
      for (Statement sentence : Statement.of(written.of(field))) {
        boolean unhedged = !is(kind, kept, sentence.text());
        double most =
            unsure.stream()
                .mapToDouble(
                    each ->
                        sentence.common(
                            each,
                            term ->
                                !sure.contains(term)
                                    && !(mixed && Characters.isHan(term.codePointAt(0)))))
                .max()
                .orElse(0);
        if (unhedged && most >= ENOUGH) {
          faults.add(new Fault(field, reason, sentence.text()));
          return;
        }
      }
    }
  }

  /**
   * Whether the items are in both languages, and Chinese words of one cannot be looked up in
   * another.
   */
  private boolean isMixed() {
    long chinese =
        statements.stream()
            .filter(
                each ->
                    each.text().codePoints().filter(Characters::isHan).count() * 3
                        > each.text().length())
            .count();
    return chinese > 0 && chinese < statements.size();
  }

  private static boolean is(String kind, String of, String text) {
    return RULES.stream()
        .anyMatch(
            rule ->
                rule.kind.equals(kind) && rule.of.equals(of) && rule.pattern.matcher(text).find());
  }
}
