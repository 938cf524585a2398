package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.List;
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
      DataFile.read("summarise/gate/comparisons.tsv", 4).stream()
          .map(row -> new Cue(row.get(0), row.get(1), Pattern.compile(row.get(2))))
          .toList();

  /** More than any item has that a text of three sentences could compare. */
  private static final int MOST = 100;

  /** How far two figures of an item are apart at most, in characters. */
  private static final int NEAR = 1_200;

  /** And two that tell of one thing in two sentences, in one unit. */
  private static final int NEIGHBOURS = 200;

  private static final Pattern UP =
      Pattern.compile(
          "(?i)(?:\\b(?:up|rose|rises|grew|grows|climbed|climbs|jumped|jumps|increased|gained)(?: by| nearly| about)?|[增涨升][加长了]{0,2}(?:约|近)?) ?$");
  private static final Pattern STOP = Pattern.compile("[。！？\\n]|[.!?] ");
  private static final int SIDE_BY_SIDE = 60;

  /** Two such numbers without a unit count the same, mostly. */
  private static final double LARGE = 1e6;

  private static final Pattern YEAR = Pattern.compile("(?i)year|annual|年");
  private static final int YEAR_AROUND = 20;
  private static final int MONTHS = 12;

  /** Of the text at a figure, where a word may say what it is. */
  private static final int AROUND = 40;

  private static final Pattern COUNTED = Pattern.compile("[a-z]{4,}|\\p{IsHan}{2}");
  private static final int COUNTED_BEHIND = 22;

  private final Sources sources;
  private final Written draft;
  private List<Pair> pairs;

  private record Cue(String kind, String place, Pattern pattern) {
    boolean isAt(String text, Figure figure) {
      int end = Math.min(text.length(), figure.end() + AROUND);
      return place.equals("before")
          ? pattern
              .matcher(
                  Bound.withoutNames(
                      text.substring(Math.max(0, figure.start() - AROUND), figure.start())))
              .find()
          : pattern.matcher(text.substring(figure.end(), end)).find();
    }
  }

  Derived(Sources sources, Written draft) {
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
        boolean near = isOfOneUnit(one, other) && other.start() - one.end() < NEIGHBOURS;
        if (beside || near || known.get(i) || known.get(j)) {
          boolean both = known.get(i) && known.get(j);
          pairs.add(
              new Pair(
                  one,
                  other,
                  both,
                  beside,
                  near,
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

  private static boolean isOfOneUnit(Figure one, Figure other) {
    if (one.bare() && other.bare()) {
      return one.raw() >= LARGE && other.raw() >= LARGE;
    }
    return !one.bare()
        && !other.bare()
        && one.amounts().getFirst().family().equals(other.amounts().getFirst().family());
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
    boolean each = isCalled("each", figure, text);
    return isOfYear(figure, text)
        || pairs().stream()
            .anyMatch(
                pair ->
                    follows(figure, pair, text, difference, sum)
                        || each && pair.isQuotient(figure, text));
  }

  private static boolean follows(
      Figure figure, Pair pair, String text, boolean difference, boolean sum) {
    return pair.isShare(figure, text, UP.matcher(text.substring(0, figure.start())).find())
        || difference && pair.isTogether(figure, text, -1)
        || sum && !pair.isOnlyNear() && pair.isTogether(figure, text, 1)
        || sum && pair.isProduct(figure)
        || pair.isPart(figure, text);
  }

  /** $12 a month are $144 over a year. */
  private boolean isOfYear(Figure figure, String text) {
    int from = Math.max(0, figure.start() - YEAR_AROUND);
    int to = Math.min(text.length(), figure.end() + YEAR_AROUND);
    return YEAR.matcher(text.substring(from, to)).find()
        && sources.figures().stream()
            .filter(each -> each.per().equals("month") && !each.bare())
            .anyMatch(each -> figure.isSame(each.times(MONTHS)));
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
}
