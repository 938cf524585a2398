package ainews.summarise.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The figures of a text in the order they stand in.
 *
 * @param ranges those of them that are the two ends of a range, the lower first
 * @param moves those that something rose or fell between, the lower first
 */
record Figures(List<Figure> all, List<Range> ranges, List<Range> moves) {
  record Range(Figure low, Figure high) {}

  /** Those that are not the end of a range. */
  List<Figure> alone() {
    Set<Integer> ends = new HashSet<>();
    for (Range range : ranges) {
      ends.add(range.low.start());
      ends.add(range.high.start());
    }
    return all.stream().filter(figure -> !ends.contains(figure.start())).toList();
  }

  /** The same with every figure changed; ranges keep theirs. */
  Figures map(UnaryOperator<Figure> change) {
    return new Figures(all.stream().map(change).toList(), ranges, moves);
  }

  /** Of a copy made by {@link Characters#halfWidth}. */
  static Figures of(String text) {
    return new FigureReader(text).read();
  }
}
