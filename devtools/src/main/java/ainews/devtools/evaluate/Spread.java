package ainews.devtools.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A figure with its 90 % interval, by a seeded bootstrap over groups. */
record Spread(double value, double low, double high) {
  private static final int DRAWINGS = 400;
  private static final int SEED = 20260220;

  static <T> Spread of(
      List<T> examples, Function<T, String> group, ToDoubleFunction<List<T>> figure) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    for (T example : examples) {
      groups.computeIfAbsent(group.apply(example), name -> new ArrayList<>()).add(example);
    }
    List<List<T>> all = List.copyOf(groups.values());
    Random random = new Random(SEED);
    double[] figures = new double[DRAWINGS];
    for (int drawing = 0; drawing < DRAWINGS; drawing++) {
      List<T> drawn = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        drawn.addAll(all.get(random.nextInt(all.size())));
      }
      figures[drawing] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(figures);
    return new Spread(
        figure.applyAsDouble(examples),
        figures[DRAWINGS / 20],
        figures[DRAWINGS - DRAWINGS / 20 - 1]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f (%.2f-%.2f)", value, low, high);
  }
}
