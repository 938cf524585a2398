package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Of a range both ends are told, or what is told says that it is an end. */
final class RangeCheck {
  private static final Pattern BOUND =
      Pattern.compile(
          "(?i)(?:up to|at most|at least|as (?:many|much|little|few|low|high) as|maximum|minimum|from|最多|最高|最长|最少|最低|至多|至少|多达|高达|上限|不超过) ?[^,，。;；]{0,12}$");
  private static final int BEFORE = 24;

  /** Numbers in words up to this one count things told of. */
  private static final int LARGEST_COUNT = 3;

  private final Sources sources;
  private final List<Figure> told = new ArrayList<>();

  private RangeCheck(Sources sources) {
    this.sources = sources;
  }

  static List<Fault> check(Sources sources, Draft draft) {
    RangeCheck check = new RangeCheck(sources);
    for (Field field : Field.values()) {
      check.told.addAll(draft.figures(field));
    }
    List<Fault> faults = new ArrayList<>();
    for (Field field : Field.values()) {
      for (Figure figure : draft.figures(field)) {
        int from = Math.max(0, figure.start() - BEFORE);
        String before = draft.text(field).substring(from, figure.start());
        if (check.isLone(figure) && !BOUND.matcher(before).find()) {
          faults.add(new Fault(field, Reason.RANGE, draft.words(field, figure)));
        }
      }
    }
    return faults;
  }

  /** Whether a figure is an end of ranges only, and the other end of none of them is told. */
  private boolean isLone(Figure figure) {
    boolean end = false;
    for (Figures.Range range : sources.ranges()) {
      boolean low = isEnd(figure, range.low());
      boolean high = isEnd(figure, range.high());
      if (low && isTold(range.high()) || high && isTold(range.low())) {
        return false;
      }
      end = end || low || high;
    }
    return end
        && sources.alone().stream().noneMatch(other -> !other.name() && figure.isSame(other));
  }

  private boolean isTold(Figure end) {
    return told.stream().anyMatch(figure -> isEnd(figure, end));
  }

  private static boolean isEnd(Figure figure, Figure end) {
    boolean counted = figure.spelt() && figure.bare() && figure.raw() <= LARGEST_COUNT;
    boolean same = end.bare() ? figure.isFairly(end) : figure.isSame(end);
    return same && !figure.name() && !counted;
  }
}
