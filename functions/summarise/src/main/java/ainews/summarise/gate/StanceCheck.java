package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the items only say may be so, ask or hope is not told as so. */
final class StanceCheck {
  /** About the weight of two rare words. */
  private static final double ENOUGH = 11;

  private StanceCheck() {}

  static List<Fault> check(Sources sources, Written draft) {
    List<Fault> faults = new ArrayList<>();
    String all = draft.title() + "\n" + draft.summary();
    if (sources.doubts().isNoReport() && !Hedges.isKept("question", all)) {
      faults.add(new Fault(Field.TITLE, Reason.QUESTION, draft.title()));
    }
    faults.addAll(
        told(
            sources.doubts().of("question"),
            draft,
            Reason.QUESTION,
            text -> Hedges.isKept("question", text) || Hedges.isLoose("question", text)));
    faults.addAll(
        told(
            sources.doubts().of("hedge"),
            draft,
            Reason.HEDGE,
            text -> Hedges.isKept("hedge", text)));
    return faults;
  }

  private static List<Fault> told(
      List<Doubts.Unsure> unsure, Written draft, Reason reason, Predicate<String> isKept) {
    if (unsure.isEmpty()) {
      return List.of();
    }
    List<Told> title = Told.of(draft.statements(Field.TITLE));
    List<Told> summary = Told.of(draft.statements(Field.SUMMARY));
    boolean aboveKept = isKept.test(draft.text(Field.TITLE));
    for (Doubts.Unsure each : unsure) {
      // A headline may be short of a hedge that the text below it has.
      boolean below =
          summary.stream().anyMatch(told -> told.isOf(each) && isKept.test(told.text()));
      for (Told told : below ? List.<Told>of() : title) {
        if (told.isOf(each) && !aboveKept) {
          return List.of(new Fault(Field.TITLE, reason, told.text()));
        }
      }
      boolean before = aboveKept;
      boolean ofDraft = Hedges.isKept("draft", draft.text(Field.TITLE));
      for (Told told : summary) {
        boolean kept = isKept.test(told.text());
        // A figure alone is of the sentence before it, too: "A draft is out. It has fines of 5%."
        if (!kept && !ofDraft && (told.isNear(each) || told.hasFigureOf(each) && !before)) {
          return List.of(new Fault(Field.SUMMARY, reason, told.text()));
        }
        before = kept;
        ofDraft |= Hedges.isKept("draft", told.text());
      }
    }
    return List.of();
  }

  /** A sentence of the text with its figures. */
  private record Told(Statement statement, List<Figure> figures) {
    static List<Told> of(List<Statement> statements) {
      return statements.stream()
          .map(each -> new Told(each, Figures.of(Characters.halfWidth(each.text())).all()))
          .toList();
    }

    String text() {
      return statement.text();
    }

    /** Whether it tells of what an item is not sure of. */
    boolean isOf(Doubts.Unsure unsure) {
      return isNear(unsure) || hasFigureOf(unsure);
    }

    boolean isNear(Doubts.Unsure unsure) {
      return statement.common(unsure.statement()) >= ENOUGH;
    }

    boolean hasFigureOf(Doubts.Unsure unsure) {
      return unsure.figures().stream()
          .anyMatch(
              known -> figures.stream().anyMatch(told -> !told.isHint() && told.isFairly(known)));
    }
  }
}
