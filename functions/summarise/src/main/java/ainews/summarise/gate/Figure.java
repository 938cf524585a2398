package ainews.summarise.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A number of a text with what it counts.
 *
 * @param start where it begins in the text, with its currency
 * @param end behind its unit
 * @param number as written, without its scale
 * @param raw the number with its scale and without its unit: 30 of 30 cents
 * @param amounts what it may mean, in the base unit of each family; {@code count} where it has no
 *     unit
 * @param borrowed what it means if it is in the unit of a neighbour: "30 cents instead of 50"
 * @param bare whether no unit stands beside it
 * @param literal versions with two dots and clock times, compared as they are; else empty
 * @param name whether it is part of a name such as GPT-5
 * @param spelt whether it is written in words
 * @param per the span of time it is for, such as "second" in tokens a second; else empty
 */
record Figure(
    int start,
    int end,
    double number,
    double raw,
    List<Amount> amounts,
    List<Amount> borrowed,
    boolean bare,
    String literal,
    boolean name,
    boolean spelt,
    String per) {

  /** What a number counts that has a word of its own behind it, whatever the word. */
  static final String THING = "thing";

  private static final Set<String> TIMES = Set.of("second", "month");

  boolean isHint() {
    return name && spelt;
  }

  Figure asHint() {
    return new Figure(start, end, number, raw, amounts, List.of(), bare, literal, true, true, "");
  }

  /** Whether a figure of a text is fairly this one of a source. */
  boolean isFairly(Figure source) {
    return agrees(source) && (per.isEmpty() || source.per.isEmpty() || per.equals(source.per));
  }

  /** The same amount, whatever time it is for. */
  boolean agrees(Figure source) {
    if (!literal.isEmpty() || !source.literal.isEmpty()) {
      return literal.equals(source.literal);
    }
    if (source.isOf(Direction.LEFT)) {
      boolean both = isOf(Direction.LEFT);
      double left = of(both ? Direction.LEFT : "ratio");
      boolean same =
          new Amount("ratio", left).isFairly(new Amount("ratio", source.of(Direction.LEFT)));
      if (both || same) {
        return same;
      }
    }
    if (bare && source.bare && isOf("second") && source.isOf("second")) {
      return new Amount("second", of("second")).isFairly(new Amount("second", source.of("second")));
    }
    if (any(amounts, source.amounts)
        || any(borrowed, source.amounts)
        || any(amounts, source.borrowed)) {
      return true;
    }
    return (bare || source.bare)
        && !(isNamed(source) || isOfThings(source) || source.isOfThings(this))
        && Amount.close(raw, source.raw);
  }

  /** The 3 of T3 is no three times. */
  private boolean isNamed(Figure source) {
    return source.name && !source.spelt && !bare;
  }

  /** Nine years are no nine applications. */
  private boolean isOfThings(Figure other) {
    return isOf(THING)
        && !other.amounts.isEmpty()
        && other.amounts.stream().allMatch(amount -> TIMES.contains(amount.family()));
  }

  /** How much of a family it is. */
  double of(String family) {
    return amounts.stream()
        .filter(amount -> amount.family().equals(family))
        .mapToDouble(Amount::value)
        .findFirst()
        .orElse(0);
  }

  boolean isOf(String family) {
    for (Amount amount : amounts) {
      if (amount.family().equals(family)) {
        return true;
      }
    }
    return false;
  }

  /** The same number in the scale and unit of what it is joined to: the 6 of $6–8 billion. */
  Figure inUnitOf(Figure neighbour) {
    double share = raw == number ? number / neighbour.number : raw / neighbour.raw;
    List<Amount> shared =
        neighbour.amounts.stream()
            .map(amount -> new Amount(amount.family(), amount.value() * share))
            .toList();
    return new Figure(
        start,
        end,
        number,
        neighbour.raw * share,
        shared,
        borrowed,
        neighbour.bare,
        literal,
        name,
        spelt,
        neighbour.per);
  }

  /** The same number in the unit, but not the scale, of what it is joined to: 8 billion of it. */
  Figure inFamilyOf(Figure neighbour) {
    List<Amount> shared =
        neighbour.amounts.stream()
            .map(amount -> new Amount(amount.family(), amount.value() / neighbour.raw * raw))
            .toList();
    return new Figure(
        start, end, number, raw, shared, borrowed, false, literal, name, spelt, neighbour.per);
  }

  /** The same, or so many of other units: 5m are five million, or metres. */
  Figure orOf(List<Units.Unit> units) {
    if (units.isEmpty()) {
      return this;
    }
    List<Amount> more = new ArrayList<>(amounts);
    units.forEach(unit -> more.add(new Amount(unit.family(), number * unit.factor())));
    return new Figure(start, end, number, raw, more, borrowed, bare, literal, name, spelt, per);
  }

  /** The share that another figure is of this one, and by how much it is more or less. */
  Figure changedTo(Figure other) {
    double share = other.raw / raw;
    List<Amount> shares =
        new ArrayList<>(
            List.of(
                new Amount("ratio", share),
                new Amount("ratio", 1 / share),
                new Amount("ratio", 1 - Math.min(share, 1 / share)),
                new Amount(Direction.LEFT, Math.min(share, 1 / share)),
                new Amount("growth", Math.max(share, 1 / share))));
    for (Amount amount : amounts) {
      if (other.isOf(amount.family())) {
        shares.add(
            new Amount(amount.family(), Math.abs(amount.value() - other.of(amount.family()))));
        if (amount.family().equals("ratio")) {
          shares.add(new Amount("point", 100 * Math.abs(amount.value() - other.of("ratio"))));
        }
      }
    }
    return new Figure(
        start, other.end, share, share, shares, List.of(), false, "", false, false, "");
  }

  /** Its amounts, or those in the unit of its neighbour. */
  List<Amount> meant() {
    return bare ? borrowed : amounts;
  }

  /** A share of the same. */
  Figure times(double share) {
    List<Amount> parts =
        amounts.stream()
            .map(amount -> new Amount(amount.family(), amount.value() * share))
            .toList();
    return new Figure(
        start, end, number, raw * share, parts, List.of(), bare, literal, name, spelt, per);
  }

  /** The same with amounts of so many digits. */
  Figure rounded(int digits) {
    MathContext context = new MathContext(digits);
    List<Amount> rounded =
        amounts.stream()
            .map(
                amount ->
                    new Amount(
                        amount.family(),
                        new BigDecimal(amount.value()).round(context).doubleValue()))
            .toList();
    return new Figure(start, end, number, raw, rounded, borrowed, bare, literal, name, spelt, per);
  }

  /** The same number of the same thing, both with their units. */
  boolean isSame(Figure other) {
    return literal.isEmpty() && other.literal.isEmpty() && any(amounts, other.amounts);
  }

  Figure with(Amount more) {
    List<Amount> all = new ArrayList<>(amounts);
    all.add(more);
    return new Figure(start, end, number, raw, all, borrowed, bare, literal, name, spelt, per);
  }

  /** Whether both are told in one unit, or both in none. */
  boolean isOfKindOf(Figure other) {
    return bare && other.bare
        || amounts.stream().anyMatch(amount -> other.isOf(amount.family()))
        || borrowed.stream().anyMatch(amount -> other.isOf(amount.family()));
  }

  Figure withBorrowed(List<Amount> more) {
    return new Figure(start, end, number, raw, amounts, more, bare, literal, name, spelt, per);
  }

  private static boolean any(List<Amount> some, List<Amount> others) {
    for (Amount one : some) {
      for (Amount other : others) {
        if (one.isFairly(other)) {
          return true;
        }
      }
    }
    return false;
  }
}
