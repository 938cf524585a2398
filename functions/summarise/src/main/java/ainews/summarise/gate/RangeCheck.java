package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;

/** Of a range both ends are told, or what is told says which end it is. */
final class RangeCheck {
  /** Numbers in words up to this one count things told of. */
  private static final int LARGEST_COUNT = 3;

  private static final int NEAR = 12;

  private final Sources sources;
  private final List<Figure> told = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private RangeCheck(Sources sources) {
    this.sources = sources;
  }

  static List<Fault> check(Sources sources, Written draft) {
    RangeCheck check = new RangeCheck(sources);
    for (Field field : Field.values()) {
      check.told.addAll(draft.figures(field));
    }
    for (Field field : Field.values()) {
      check.ends(draft, field);
      check.moves(draft, field);
      check.bounds(draft, field);
    }
    return check.faults;
  }

  private void ends(Written draft, Field field) {
    String text = draft.text(field);
    for (Figure figure : draft.figures(field)) {
      if (isLone(figure, text)) {
        faults.add(new Fault(field, Reason.RANGE, draft.words(field, figure)));
      }
    }
  }

  /**
   * Whether a figure is an end of ranges only, the other end of none of them is told, and it is not
   * called the end that it is.
   */
  private boolean isLone(Figure figure, String text) {
    boolean isLow = false;
    boolean isHigh = false;
    for (Figures.Range range : sources.ranges()) {
      boolean low = isEnd(figure, range.low());
      boolean high = isEnd(figure, range.high());
      if (low && isTold(range.high()) || high && isTold(range.low())) {
        return false;
      }
      isLow |= low;
      isHigh |= high;
    }
    return (isLow || isHigh)
        && !(isLow && Bound.LEAST.isOf(text, figure))
        && !(isHigh && Bound.MOST.isOf(text, figure))
        && sources.alone().stream().noneMatch(other -> !other.name() && figure.isSame(other));
  }

  /** Waits that fell from 52 to 31 minutes are not "between 31 and 52 minutes". */
  private void moves(Written draft, Field field) {
    for (Figures.Range range : draft.ranges(field)) {
      boolean moved =
          isBetween(draft.text(field), range)
              && sources.moves().stream()
                  .anyMatch(
                      move -> isEnd(range.low(), move.low()) && isEnd(range.high(), move.high()));
      boolean spans =
          sources.ranges().stream()
              .anyMatch(each -> isEnd(range.low(), each.low()) && isEnd(range.high(), each.high()));
      if (moved && !spans) {
        faults.add(new Fault(field, Reason.RANGE, draft.words(field, range.high())));
      }
    }
  }

  /** At least 300 are not at most 300, and up to 300 are not 300. */
  private void bounds(Written draft, Field field) {
    String text = draft.text(field);
    for (Figure figure : draft.figures(field)) {
      List<Sources.Place> known =
          sources.places().stream()
              .filter(place -> !place.figure().name() && isOfBound(figure, place.figure()))
              .toList();
      if (known.isEmpty() || Ranges.isDate(figure) || isEndOfAny(figure)) {
        continue;
      }
      boolean most = Bound.MOST.isOf(text, figure);
      boolean least = Bound.LEAST.isOf(text, figure);
      boolean other =
          most && !least && areAll(known, Bound.LEAST) && areNone(known, Bound.MOST)
              || least && !most && areAll(known, Bound.MOST) && areNone(known, Bound.LEAST);
      boolean flat = !most && !least && varies(known) && !isBounded(figure, draft);
      if ((other || flat) && !isOtherRounded(figure, text)) {
        faults.add(new Fault(field, Reason.RANGE, draft.words(field, figure)));
      }
    }
  }

  /** Just over half are 51.5% of one thing, though another is nearly half. */
  private boolean isOtherRounded(Figure figure, String text) {
    List<Figure> others =
        sources.figures().stream().filter(other -> !isOfBound(figure, other)).toList();
    return Rounding.isRounded(figure, others, text);
  }

  private static boolean isOfBound(Figure figure, Figure known) {
    return figure.literal().isEmpty()
        ? isEnd(figure, known)
        : figure.literal().equals(known.literal());
  }

  private boolean isEndOfAny(Figure figure) {
    return sources.ranges().stream()
        .anyMatch(range -> isEnd(figure, range.low()) || isEnd(figure, range.high()));
  }

  private static boolean varies(List<Sources.Place> places) {
    return places.stream()
        .allMatch(
            place ->
                Bound.MOST.varies(place.text(), place.figure())
                    || Bound.LEAST.varies(place.text(), place.figure()));
  }

  /** Whether a figure is called the most, or the least, where it stands, or in the other field. */
  private static boolean isBounded(Figure figure, Written draft) {
    for (Field field : Field.values()) {
      if (draft.ranges(field).stream()
          .anyMatch(range -> isEnd(figure, range.low()) || isEnd(figure, range.high()))) {
        return true;
      }
      for (Figure other : draft.figures(field)) {
        if (figure.isSame(other)
            && (Bound.MOST.isOf(draft.text(field), other)
                || Bound.LEAST.isOf(draft.text(field), other))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areAll(List<Sources.Place> places, Bound bound) {
    return places.stream().allMatch(place -> bound.isOf(place.text(), place.figure()));
  }

  private static boolean areNone(List<Sources.Place> places, Bound bound) {
    return places.stream().noneMatch(place -> bound.isOf(place.text(), place.figure()));
  }

  private static boolean isBetween(String text, Figures.Range range) {
    String before = text.substring(Math.max(0, range.low().start() - NEAR), range.low().start());
    String gap =
        text.substring(range.low().end(), Math.max(range.low().end(), range.high().start()));
    int end = Math.min(text.length(), range.high().end() + 3);
    return before.matches("(?s).*(?:[Bb]etween |介于 ?)\\W?")
        || gap.strip().equals("–")
        || text.substring(range.high().end(), end).contains("之间");
  }

  private boolean isTold(Figure end) {
    return told.stream().anyMatch(figure -> isEnd(figure, end));
  }

  private static boolean isEnd(Figure figure, Figure end) {
    boolean counted =
        figure.spelt() && figure.bare() && figure.raw() > 0 && figure.raw() <= LARGEST_COUNT;
    boolean same = end.bare() ? figure.isFairly(end) : figure.isSame(end);
    return same && !figure.name() && !counted && Ranges.isDate(figure) == Ranges.isDate(end);
  }
}
