package ainews.local.bench;

import java.util.List;
import java.util.Locale;

/**
 * What several runs measured.
 *
 * @param figures one of each run; not empty
 * @param target the most that is fine where {@code atMost}, else the least
 */
public record Measured(
    String what, List<Double> figures, String unit, double target, boolean atMost) {
  public Measured {
    figures = figures.stream().sorted().toList();
  }

  public double median() {
    return figures.get(figures.size() / 2);
  }

  public boolean isFine() {
    return atMost ? median() <= target : median() >= target;
  }

  /** One row of the table. */
  public String row() {
    return String.format(
        Locale.ROOT,
        "%-36s %8.2f %8.2f %8.2f  %-5s %-8s %s",
        what,
        median(),
        figures.getFirst(),
        figures.getLast(),
        unit,
        (atMost ? "<= " : ">= ") + String.format(Locale.ROOT, "%.1f", target),
        isFine() ? "ok" : "missed");
  }
}
