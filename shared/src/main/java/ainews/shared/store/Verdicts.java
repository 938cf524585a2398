package ainews.shared.store;

import ainews.shared.edition.Verdict;
import java.util.List;

/** What the check found in a revision's texts. */
record Verdicts(List<Verdict> verdicts) {
  Verdicts {
    verdicts = List.copyOf(verdicts);
  }
}
