package ainews.summarise.gate;

import ainews.summarise.gate.Names.Part;
import java.util.ArrayList;
import java.util.List;

/** Letters right behind a number that are no unit stand there in the items too. */
final class SuffixCheck {
  private SuffixCheck() {}

  static List<Fault> check(Sources sources, Written draft) {
    List<Fault> faults = new ArrayList<>();
    for (Field field : Field.values()) {
      Names names = draft.names(field);
      for (int i = 0; i < names.parts().size(); i++) {
        if (names.parts().get(i).isNumber()) {
          check(sources, field, names, i, faults);
        }
      }
    }
    return faults;
  }

  /** 950PR: letters right behind a number that are no unit. */
  private static void check(
      Sources sources, Field field, Names names, int number, List<Fault> faults) {
    List<Part> parts = names.parts();
    if (number + 1 >= parts.size()) {
      return;
    }
    Part digits = parts.get(number);
    Part letters = parts.get(number + 1);
    if (letters.start() != digits.end()
        || letters.isNumber()
        || !letters.capital()
        || letters.word().length() > 4) {
      return;
    }
    String text = names.text();
    if (!Units.behind(text, Characters.lower(text), digits.end()).isEmpty()
        || letters.word().equals("s")) {
      return;
    }
    String whole = digits.word() + letters.word();
    boolean known =
        sources.texts().stream()
            .anyMatch(
                source ->
                    Vocabulary.squeeze(Characters.lower(source))
                        .contains(Vocabulary.squeeze(whole)));
    boolean number0 = sources.names().stream().anyMatch(each -> each.has(digits.word()));
    if (!known && number0) {
      faults.add(new Fault(field, Reason.VERSION, text.substring(digits.start(), letters.end())));
    }
  }
}
