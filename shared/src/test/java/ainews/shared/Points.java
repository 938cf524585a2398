package ainews.shared;

import ainews.shared.table.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the points at which a test breaks something: the first of every kind and some spread
 * evenly, the same in every run; with {@code -Pexhaustive} all of them.
 */
public final class Points {
  private static final boolean ALL = Boolean.getBoolean("ainews.exhaustive");
  private static final Pattern NAME = Pattern.compile("[A-Z]*");

  private final int step;
  private final Set<String> kinds = new HashSet<>();
  private int met;

  /**
   * @param step every how many points one is chosen
   */
  public Points(int step) {
    this.step = step(step);
  }

  /** How many rounds of the same kind there are. */
  public static int rounds(int all, int sample) {
    return ALL ? all : sample;
  }

  /** How far apart points are whose kinds do not differ. */
  public static int step(int sample) {
    return ALL ? 1 : sample;
  }

  /** What kind of row a write is about. */
  public static String kind(Key key) {
    return name(key.partition()) + " " + name(key.sort());
  }

  /**
   * Goes on with those of this call where the one before ended.
   *
   * @param kinds of the points in their order
   * @return the numbers of the chosen ones, counted from 0
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
