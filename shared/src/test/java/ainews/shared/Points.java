package ainews.shared;

import ainews.shared.table.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the points at which a test injects a fault: the first of every kind and some spread
 * evenly, the same in every run; with {@code -Pexhaustive} all of them.
 */
public final class Points {
  private static final boolean ALL = Boolean.getBoolean("ainews.exhaustive");
  private static final Pattern NAME = Pattern.compile("[A-Z]*");

  private final int step;
  private final Set<String> kinds = new HashSet<>();
  private int met;

  /**
   * @param step the distance between chosen points
   */
  public Points(int step) {
    this.step = step(step);
  }

  /** The number of rounds of the same kind. */
  public static int rounds(int all, int sample) {
    return ALL ? all : sample;
  }

  /** The distance between points of the same kind. */
  public static int step(int sample) {
    return ALL ? 1 : sample;
  }

  /** The kind of row that a write concerns. */
  public static String kind(Key key) {
    return name(key.partition()) + " " + name(key.sort());
  }

  /**
   * Chooses among the points of this call, continuing the distance from the call before.
   *
   * @param kinds kinds of the points, in order
   * @return the indexes of the chosen points
   */
  public List<Integer> of(List<String> kinds) {
    List<Integer> chosen = new ArrayList<>();
    for (int point = 0; point < kinds.size(); point++) {
      boolean isNew = this.kinds.add(kinds.get(point));
      if (met++ % step == 0 || isNew) {
        chosen.add(point);
      }
    }
    return chosen;
  }

  private static String name(String part) {
    Matcher name = NAME.matcher(part);
    name.lookingAt();
    return name.group();
  }
}
