package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the items only say may be so, ask or hope is not told as so. */
final class StanceCheck {
  /** About the weight of two rare words. */
  private static final double ENOUGH = 11;

  private StanceCheck() {}

  static List<Fault> check(Sources sources, Written written) {
    List<Fault> faults = new ArrayList<>();
    String all = written.title() + "\n" + written.summary();
    if (!Hedges.isKept("question", all)) {
      if (sources.doubts().isNoReport()) {
        faults.add(new Fault(Field.TITLE, Reason.QUESTION, written.title()));
      }
      List<Statement> asked = sources.doubts().of("question");
      faults.addAll(
          told(asked, written, Reason.QUESTION, text -> Hedges.isLoose("question", text)));
    }
    List<Statement> hedged = sources.doubts().of("hedge");
    faults.addAll(told(hedged, written, Reason.HEDGE, text -> Hedges.isKept("hedge", text)));
    return faults;
  }

  private static List<Fault> told(
      List<Statement> unsure, Written written, Reason reason, Predicate<String> isKept) {
    if (unsure.isEmpty()) {
      return List.of();
    }
    // A headline may be short of a hedge that the text below it has.
    boolean below = isKept.test(written.summary());
    for (Field field : below ? List.of(Field.SUMMARY) : List.of(Field.values())) {
      for (Statement sentence : Statement.of(written.of(field))) {
        boolean about = unsure.stream().anyMatch(each -> sentence.common(each) >= ENOUGH);
        if (about && !isKept.test(sentence.text())) {
          return List.of(new Fault(field, reason, sentence.text()));
        }
      }
    }
    return List.of();
  }
}
