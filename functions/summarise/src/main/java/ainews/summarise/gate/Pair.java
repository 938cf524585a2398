package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * Two figures of an item, and whether another follows from them.
 *
 * @param told whether the text tells both
 * @param beside whether they are neighbours
 * @param near whether they stand in one sentence or the next, in one unit
 * @param alike whether, without units, they count the same for all that the item says
 */
record Pair(Figure one, Figure other, boolean told, boolean beside, boolean near, boolean alike) {
  /** Of a share told in whole hundredths, and of one told in tenths of them. */
  private static final List<Double> STEPS = List.of(.01, .001);

  /** Smaller ones are not told in whole hundredths. */
  private static final double LEAST_SHARE = .02;

  /** Larger ones are told as so many times. */
  private static final double MOST_SHARE = 2;

  /** Of a number of things that a share was counted from. */
  private static final double ROUNDED = .5;

  private static final int LOWEST_MARK = 10;

  /** Nobody tells what each costs to the cent. */
  private static final double NEARLY = .01;

  /** A share has no more of them that say anything. */
  private static final int DIGITS = 5;

  boolean isOnlyNear() {
    return near && !told && !beside;
  }

  /** So many times, or a share; one told exactly needs both, and nobody tells one of shares. */
  boolean isShare(Figure figure, String text, boolean change) {
    if (!figure.isOf("ratio") && !figure.isOf("growth") || !one.isOfKindOf(other)) {
      return false;
    }
    Figure both = one.changedTo(other).rounded(DIGITS);
    Figure share = change && figure.of("ratio") < 1 ? onlyChange(both) : both;
    boolean rough = figure.spelt() || figure.of("ratio") >= 1;
    return (told || beside || near && figure.of("ratio") >= MOST_SHARE)
        && (rough || !one.isOf("ratio"))
        && (isOrRounds(figure, share, text)
            || isRounded(figure, share, figure.isOf(Direction.LEFT) ? Direction.LEFT : "ratio")
            || beside && isRounded(figure, share, "growth"));
  }

  /** What is up 57% has not become 57%. */
  private Figure onlyChange(Figure share) {
    double less = 1 - Math.min(share.raw(), 1 / share.raw());
    List<Amount> amounts =
        share.amounts().stream()
            .filter(amount -> !amount.family().equals("ratio") || isNear(amount.value(), less))
            .filter(amount -> !amount.family().equals(Direction.LEFT))
            .toList();
    return new Figure(
        one.start(), other.end(), less, less, amounts, List.of(), false, "", false, false, "");
  }

  private static boolean isNear(double one, double other) {
    return Math.abs(one - other) < NEARLY;
  }

  /** Four of ten is no mark of a test. */
  private boolean areMarks() {
    return Math.max(one.raw(), other.raw()) > LOWEST_MARK || one.raw() != Math.rint(one.raw());
  }

  private static boolean isOrRounds(Figure figure, Figure exact, String text) {
    return figure.isFairly(exact) || Rounding.isRounded(figure, List.of(exact), text);
  }

  /** 43 of 51 are 84%, though they are 84.3, and 84.3%. */
  private static boolean isRounded(Figure figure, Figure share, String family) {
    double told = figure.of(family);
    for (double step : STEPS) {
      if (told > LEAST_SHARE
          && told < MOST_SHARE
          && Amount.close(told, Math.round(told / step) * step)) {
        return share.amounts().stream()
            .filter(amount -> amount.family().equals(family))
            .anyMatch(amount -> Math.abs(amount.value() - told) <= step / 2);
      }
    }
    return false;
  }

  /** Whether the figure is one of the two and so many times the other, perhaps rounded. */
  boolean isTogether(Figure figure, String text, int times) {
    if (one.bare() && other.bare()) {
      double value = Math.abs(one.raw() + times * other.raw());
      return (told || alike)
          && value > 0
          && (figure.bare() || (figure.isOf("point") || figure.isOf("score")) && areMarks())
          && isOrRounds(figure, whole(value, List.of("count", "point", "score")), text);
    }
    List<Amount> amounts = new ArrayList<>();
    for (Amount amount : one.meant()) {
      other.meant().stream()
          .filter(each -> each.family().equals(amount.family()))
          .mapToDouble(each -> Math.abs(amount.value() + times * each.value()))
          .filter(value -> value > 0)
          .findFirst()
          .ifPresent(value -> add(new Amount(amount.family(), value), figure, times, amounts));
    }
    return !amounts.isEmpty() && isOrRounds(figure, whole(amounts), text);
  }

  /** A share is a number of hundredths more than another, and a bare number is in their unit. */
  private void add(Amount amount, Figure figure, int times, List<Amount> amounts) {
    if (!amount.family().equals("ratio")) {
      double unit = one.raw() / Math.max(one.of(amount.family()), one.raw());
      amounts.add(amount);
      amounts.add(new Amount("count", amount.value() * (figure.bare() ? unit : 1)));
      return;
    }
    amounts.add(new Amount("point", 100 * amount.value()));
    amounts.add(new Amount("count", 100 * amount.value()));
    if (times > 0) {
      amounts.add(amount); // 9% and 27% are 36% together
    }
  }

  private Figure whole(double value, List<String> families) {
    return whole(families.stream().map(family -> new Amount(family, value)).toList());
  }

  /** In amounts only: as a bare number it would be one of anything. */
  private Figure whole(List<Amount> amounts) {
    double value = amounts.getFirst().value();
    return new Figure(
            one.start(), other.end(), value, value, amounts, List.of(), false, "", false, false, "")
        .rounded(2 * DIGITS);
  }

  /** Eight cards of 48 GB have 384. */
  boolean isProduct(Figure figure) {
    Figure count = one.bare() ? one : other;
    Figure each = one.bare() ? other : one;
    return told
        && count.bare()
        && each.amounts().stream()
            .map(amount -> new Amount(amount.family(), amount.value() * count.raw()))
            .anyMatch(
                whole -> new Amount(whole.family(), figure.of(whole.family())).isFairly(whole));
  }

  /** 5,000 orders in five days are a thousand a day. */
  boolean isQuotient(Figure figure, String text) {
    return (told || beside)
        && (isQuotient(one, other, figure, text) || isQuotient(other, one, figure, text));
  }

  private static boolean isQuotient(Figure whole, Figure parts, Figure figure, String text) {
    double count = parts.number();
    if (count < 2 || count != Math.rint(count) || whole.raw() <= count) {
      return false;
    }
    Figure part = whole.times(1 / count).rounded(DIGITS);
    boolean sameUnit = !whole.bare() || figure.bare();
    return sameUnit
        && (isOrRounds(figure, part, text)
            || Math.abs(figure.raw() - part.raw()) <= NEARLY * part.raw()
                && figure.isSame(part.times(figure.raw() / part.raw())));
  }

  /** A third of 60 are 20. */
  boolean isPart(Figure figure, String text) {
    Figure share = one.isOf("ratio") ? one : other;
    Figure whole = share == one ? other : one;
    double ratio = share.of("ratio");
    if (!beside || ratio <= 0 || ratio >= 1 || !whole.bare() || !figure.bare()) {
      return false;
    }
    Figure part = whole.times(ratio).rounded(DIGITS);
    return Math.abs(figure.raw() - part.raw()) <= ROUNDED
        || Rounding.isRounded(figure, List.of(part), text);
  }
}
