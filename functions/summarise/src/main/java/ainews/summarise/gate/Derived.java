package ainews.summarise.gate;

import ainews.summarise.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Figures that no item has but that follow from two of one item: what they make together, how far
 * they are apart, and how many times one is the other. It must be plain what is compared: both
 * stand side by side in the item, or both are told in the text, or one is. The text must call the
 * figure what it is: a difference, a sum or a share.
 */
final class Derived {
  private static final List<Cue> CUES =
      DataFile.read("comparisons.tsv", 4).stream()
          .map(row -> new Cue(row.get(0), row.get(1), Pattern.compile(row.get(2))))
          .toList();

  /** More than any item has that a text of three sentences could compare. */
  private static final int MOST = 100;

  /** How far two figures of an item are apart at most, in characters. */
  private static final int NEAR = 500;

  private static final Pattern STOP = Pattern.compile("[。！？\\n]|[.!?] ");
  private static final int SIDE_BY_SIDE = 60;

  /** Of the text at a figure, where a word may say what it is. */
  private static final int AROUND = 40;

  /** Of a share told in whole hundredths, and of one told in tenths of them. */
  private static final List<Double> STEPS = List.of(.01, .001);

  /** Smaller ones are not told in whole hundredths. */
  private static final double LEAST_SHARE = .02;

  /** Larger ones are told as so many times. */
  private static final double MOST_SHARE = 2;

  /** Of a number of things that a share was counted from. */
  private static final double ROUNDED = .5;

  /** A share has no more of them that say anything. */
  private static final int DIGITS = 5;

  private static final Pattern COUNTED = Pattern.compile("[a-z]{4,}|\\p{IsHan}{2}");
  private static final int COUNTED_BEHIND = 22;

  private final Sources sources;
  private final Draft draft;
  private List<Pair> pairs;

  private record Cue(String kind, String place, Pattern pattern) {
    boolean isAt(String text, Figure figure) {
      int end = Math.min(text.length(), figure.end() + AROUND);
      return place.equals("before")
          ? pattern
              .matcher(text.substring(Math.max(0, figure.start() - AROUND), figure.start()))
              .find()
          : pattern.matcher(text.substring(figure.end(), end)).find();
    }
  }

  /**
   * Two figures of an item.
   *
   * @param told whether the text tells both
   * @param beside whether they are neighbours
   * @param alike whether, without units, they count the same for all that the item says
   */
  private record Pair(Figure one, Figure other, boolean told, boolean beside, boolean alike) {}

  Derived(Sources sources, Draft draft) {
    this.sources = sources;
    this.draft = draft;
  }

  /** Most texts have no figure that needs them. */
  private List<Pair> pairs() {
    if (pairs == null) {
      pairs = new ArrayList<>();
      List<Figure> told = new ArrayList<>();
      for (Field field : Field.values()) {
        draft.figures(field).stream().filter(Derived::isOperand).forEach(told::add);
      }
      for (int i = 0; i < sources.texts().size(); i++) {
        pairs(sources.texts().get(i), sources.figuresOf(i), told);
      }
    }
    return pairs;
  }

  private void pairs(String text, List<Figure> figures, List<Figure> told) {
    List<Figure> item = figures.stream().filter(Derived::isOperand).limit(MOST).toList();
    List<Boolean> known =
        item.stream().map(figure -> told.stream().anyMatch(each -> each.isFairly(figure))).toList();
    for (int i = 0; i < item.size(); i++) {
      for (int j = i + 1; j < item.size() && isNear(item.get(i), item.get(j)); j++) {
        Figure one = item.get(i);
        Figure other = item.get(j);
        boolean beside = isBeside(one, other, text);
        if (beside || known.get(i) || known.get(j)) {
          boolean both = known.get(i) && known.get(j);
          pairs.add(
              new Pair(
                  one,
                  other,
                  both,
                  beside,
                  one.bare() && other.bare() && areAlike(one, other, text)));
        }
      }
    }
  }

  /** Both with a point, as marks of a test are, or both with the same word behind. */
  private static boolean areAlike(Figure one, Figure other, String text) {
    return isFraction(one) && isFraction(other)
        || COUNTED
            .matcher(behind(one, text))
            .results()
            .map(MatchResult::group)
            .anyMatch(behind(other, text)::contains);
  }

  private static boolean isFraction(Figure figure) {
    return figure.raw() != Math.rint(figure.raw());
  }

  private static String behind(Figure figure, String text) {
    return text.substring(figure.end(), Math.min(text.length(), figure.end() + COUNTED_BEHIND));
  }

  private static boolean isOperand(Figure figure) {
    return !figure.isHint()
        && !figure.name()
        && figure.literal().isEmpty()
        && figure.raw() > 0
        && (!Ranges.isDate(figure) || figure.isOf("second"));
  }

  private static boolean isBeside(Figure one, Figure other, String text) {
    return other.start() >= one.end()
        && other.start() - one.end() < SIDE_BY_SIDE
        && !STOP.matcher(text).region(one.end(), other.start()).find();
  }

  private static boolean isNear(Figure one, Figure other) {
    return other.start() - one.end() < NEAR;
  }

  /** Whether a figure that no item has follows from two of one. */
  boolean isDerived(Figure figure, String text) {
    if (!isOperand(figure) || isMoved(figure) || isOfPoints(figure)) {
      return false;
    }
    boolean difference = isCalled("difference", figure, text);
    boolean sum = isCalled("sum", figure, text);
    return pairs().stream()
        .anyMatch(
            pair ->
                isShare(figure, pair, text)
                    || difference && isOf(figure, pair, -1)
                    || sum && isOf(figure, pair, 1)
                    || sum && pair.told() && isProduct(figure, pair)
                    || pair.beside() && isPart(figure, pair, text));
  }

  /** Eight percentage points are no 8%, whatever else makes 8%. */
  private boolean isOfPoints(Figure figure) {
    return figure.isOf("ratio")
        && sources.figures().stream()
            .anyMatch(
                known -> known.isOf("point") && Amount.close(known.number(), figure.number()));
  }

  /** What something fell to is told by an item, or by nobody. */
  private boolean isMoved(Figure figure) {
    return draft.moves().stream()
        .anyMatch(
            move ->
                move.low().start() == figure.start() && move.low().isSame(figure)
                    || move.high().start() == figure.start() && move.high().isSame(figure));
  }

  private static boolean isCalled(String kind, Figure figure, String text) {
    return CUES.stream().anyMatch(cue -> cue.kind().equals(kind) && cue.isAt(text, figure));
  }

  /** So many times, or a share; one told exactly needs both, and nobody tells one of shares. */
  private static boolean isShare(Figure figure, Pair pair, String text) {
    if (!figure.isOf("ratio") && !figure.isOf("growth")) {
      return false;
    }
    if (!pair.one().isOfKindOf(pair.other())) {
      return false;
    }
    Figure share = pair.one().changedTo(pair.other()).rounded(DIGITS);
    boolean rough = figure.spelt() || figure.of("ratio") >= 1;
    return (pair.told() || pair.beside())
        && (rough || !pair.one().isOf("ratio"))
        && (figure.isFairly(share)
            || Rounding.isRounded(figure, List.of(share), text)
            || isRounded(figure, share, figure.isOf(Direction.LEFT) ? Direction.LEFT : "ratio")
            || pair.beside() && isRounded(figure, share, "growth"));
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

  /** Whether the figure is one of a pair and so many times the other. */
  private static boolean isOf(Figure figure, Pair pair, int times) {
    Figure one = pair.one();
    Figure other = pair.other();
    if (one.bare() && other.bare()) {
      return (pair.told() || pair.alike())
          && (figure.bare() || figure.isOf("point") || figure.isOf("score"))
          && Amount.close(figure.raw(), Math.abs(one.raw() + times * other.raw()));
    }
    return one.meant().stream()
        .map(amount -> with(amount, other, times))
        .flatMap(Optional::stream)
        .anyMatch(amount -> isSame(figure, amount, one) || times > 0 && isShares(figure, amount));
  }

  /** An amount and so many times the other figure's of the same family. */
  private static Optional<Amount> with(Amount amount, Figure other, int times) {
    return other.meant().stream()
        .filter(each -> each.family().equals(amount.family()))
        .map(each -> new Amount(each.family(), Math.abs(amount.value() + times * each.value())))
        .filter(each -> each.value() > 0)
        .findFirst();
  }

  /** Eight cards of 48 GB have 384. */
  private static boolean isProduct(Figure figure, Pair pair) {
    Figure count = pair.one().bare() ? pair.one() : pair.other();
    Figure each = pair.one().bare() ? pair.other() : pair.one();
    return count.bare()
        && each.amounts().stream()
            .map(amount -> new Amount(amount.family(), amount.value() * count.raw()))
            .anyMatch(
                whole -> new Amount(whole.family(), figure.of(whole.family())).isFairly(whole));
  }

  /** A third of 60 are 20. */
  private static boolean isPart(Figure figure, Pair pair, String text) {
    Figure share = pair.one().isOf("ratio") ? pair.one() : pair.other();
    Figure whole = share == pair.one() ? pair.other() : pair.one();
    double ratio = share.of("ratio");
    if (ratio <= 0 || ratio >= 1 || !whole.bare() || !figure.bare()) {
      return false;
    }
    Figure part = whole.times(ratio).rounded(DIGITS);
    return Math.abs(figure.raw() - part.raw()) <= ROUNDED
        || Rounding.isRounded(figure, List.of(part), text);
  }

  /** 9% and 27% are 36% together. */
  private static boolean isShares(Figure figure, Amount amount) {
    return amount.family().equals("ratio") && Amount.close(figure.of("ratio"), amount.value());
  }

  /** A share is a number of hundredths more than another, and a bare number is in their unit. */
  private static boolean isSame(Figure figure, Amount amount, Figure one) {
    if (amount.family().equals("ratio")) {
      double points = figure.bare() ? figure.raw() : figure.of("point");
      return Amount.close(points, 100 * amount.value());
    }
    double unit = one.raw() / Math.max(one.of(amount.family()), one.raw());
    return amount.isFairly(new Amount(amount.family(), figure.of(amount.family())))
        || figure.bare() && Amount.close(figure.raw(), amount.value() * unit);
  }
}
