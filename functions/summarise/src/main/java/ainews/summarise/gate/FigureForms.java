package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/** Makes figures of what is said otherwise than by a number with its unit. */
final class FigureForms {
  private FigureForms() {}

  /** What a phrase says of its own. */
  static Figure phrase(MatchResult match, Amount amount) {
    List<Amount> amounts = new ArrayList<>(List.of(amount));
    if (amount.family().equals("ratio") && match.group().endsWith("折")) {
      amounts.add(new Amount("ratio", 1 - amount.value()));
    }
    if (amount.family().equals("ratio") && amount.value() > 1) {
      amounts.add(new Amount("growth", amount.value()));
      amounts.add(new Amount("ratio", 1 / amount.value()));
    }
    boolean bare = amount.family().equals("count");
    return of(match, amount.value(), amounts, bare, "", false, true);
  }

  /** What may be meant in a source, and is not asked of a text. */
  static Figure hint(MatchResult match, Amount amount) {
    boolean bare = amount.family().equals("count");
    return of(match, amount.value(), List.of(amount), bare, "", true, true);
  }

  static Figure literal(MatchResult match, String literal, boolean name) {
    return of(match, 0, List.of(), false, literal, name, false);
  }

  private static Figure of(
      MatchResult match,
      double value,
      List<Amount> amounts,
      boolean bare,
      String literal,
      boolean name,
      boolean spelt) {
    return new Figure(
        match.start(),
        match.end(),
        value,
        value,
        amounts,
        List.of(),
        bare,
        literal,
        name,
        spelt,
        "");
  }
}
