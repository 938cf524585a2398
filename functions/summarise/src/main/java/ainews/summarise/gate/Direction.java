package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Tells a share that is lost from one that is left: 40% off leaves 60%, and so does 六折. */
final class Direction {
  /** The family of what is left of a whole. */
  static final String LEFT = "left";

  private static final int AROUND = 34;

  private static final List<Rule> RULES =
      DataFile.read("summarise/gate/directions.tsv", 4).stream()
          .map(
              row ->
                  new Rule(
                      row.get(0).equals("lost"),
                      row.get(1).equals("before"),
                      Pattern.compile(row.get(2))))
          .toList();

  private record Rule(boolean lost, boolean before, Pattern pattern) {
    boolean fits(String text, Figure figure) {
      String part =
          before
              ? text.substring(Math.max(0, figure.start() - AROUND), figure.start())
              : text.substring(figure.end(), Math.min(text.length(), figure.end() + AROUND));
      return pattern.matcher(part).find();
    }
  }

  private Direction() {}

  /** The same figure, with what is left where the text says so. */
  static Figure of(String text, Figure figure) {
    double share = figure.of("ratio");
    if (figure.isHint() || share <= 0 || share >= 1 || figure.isOf(LEFT)) {
      return figure;
    }
    OptionalDouble left = left(text, figure, share);
    return left.isEmpty() ? figure : figure.with(new Amount(LEFT, left.getAsDouble()));
  }

  private static OptionalDouble left(String text, Figure figure, double share) {
    if (text.substring(figure.start(), figure.end()).endsWith("折")) {
      return OptionalDouble.of(share);
    }
    for (Rule rule : RULES) {
      if (rule.fits(text, figure)) {
        return OptionalDouble.of(rule.lost() ? 1 - share : share);
      }
    }
    return OptionalDouble.empty();
  }
}
