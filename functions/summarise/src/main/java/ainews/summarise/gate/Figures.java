package ainews.summarise.gate;

import java.util.List;

/**
 * The figures of a text in the order they stand in.
 *
 * @param ranges those of them that are the two ends of a range, the lower first
 */
record Figures(List<Figure> all, List<Range> ranges) {
  record Range(Figure low, Figure high) {}

  boolean isInRange(Figure figure) {
    return ranges.stream()
        .anyMatch(
            range ->
                range.low().start() == figure.start() || range.high().start() == figure.start());
  }

  /** Of a copy made by {@link Characters#halfWidth}. */
  static Figures of(String text) {
    return new FigureReader(text).read();
  }
}
