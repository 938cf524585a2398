package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Joins figures that stand together: both ends of a range, shares such as one in five. */
final class Ranges {
  private static final Pattern JOINT =
      Pattern.compile(
          " ?(?:–|-|~|to|至|到|through|以上[、,，]?(?:不超过)?|(?:and )?up to|(?:but|and) (?:at most|no more than|not more than)) ?");
  private static final Pattern OR = Pattern.compile(" ?(?:or|或) ?");
  private static final Pattern MOVED =
      Pattern.compile(" ?(?:[升降涨跌增减缩提调][^\\d,，。]{0,3}[到至为]|→|->) ?");
  private static final Pattern SUM = Pattern.compile(" ?(?:and|又|零)? ?");
  private static final Pattern BETWEEN = Pattern.compile(" (?:and) ");
  private static final Pattern OUT_OF =
      Pattern.compile("(?: \\w{1,12}){0,3} (?:in|out of|of every|in every) ");

  /** A change has two ends too, but may be told by one. */
  private static final Pattern CHANGE = Pattern.compile("(?i)(?:\\bfrom |[从由自] ?)\\W?$");

  private static final Pattern MOVES =
      Pattern.compile(
          "(?i)\\b(?:rises?|rose|risen|grows?|grew|grown|falls?|fell|fallen|drops?|dropped|cuts?|increas\\w+|decreas\\w+|up|down|goes|went|improv\\w+|declin\\w+|jump\\w*|rais\\w+|lower\\w*|reduc\\w+|climb\\w*|shr[iau]nk\\w*|expand\\w*|mov\\w+|chang\\w+|slip\\w*|gain\\w*|doubl\\w+|lift\\w*|boost\\w*|push\\w*|bring\\w*|brought|tak(?:es|en|ing)|took|shorten\\w*|halv\\w+|tripl\\w+|slash\\w*|widen\\w*|narrow\\w*)\\b|[升降涨跌增减缩提扩改调变]");
  private static final int NEIGHBOURHOOD = 60;

  private Ranges() {}

  static Figures joined(String text, List<Figure> found) {
    List<Figure> hints = found.stream().filter(Figure::isHint).toList();
    List<Figure> read = found.stream().filter(figure -> !figure.isHint()).toList();
    List<Figure> all = new ArrayList<>(read);
    List<Figures.Range> ranges = new ArrayList<>();
    List<Figures.Range> moves = new ArrayList<>();
    List<Figure> shares = new ArrayList<>();
    for (int i = 0; i + 1 < all.size(); i++) {
      Figure low = all.get(i);
      Figure high = all.get(i + 1);
      if (high.start() < low.end() || high.start() - low.end() > 20) {
        continue;
      }
      String gap = text.substring(low.end(), high.start());
      boolean joint =
          JOINT.matcher(gap).matches() || isBetween(text, low, gap) || isFew(low, high, gap);
      if (joint && isRange(low, high)) {
        if (high.bare() && !low.bare() && !isDate(low)) {
          high = high.inFamilyOf(low);
          all.set(i + 1, high);
        }
        low = lent(low, high);
        boolean change = isChange(text, low, high);
        all.set(i, change ? all.get(i).withBorrowed(low.amounts()) : low);
        if (!change && low.raw() < high.raw()) {
          ranges.add(new Figures.Range(low, high));
        } else if (change || low.raw() > high.raw()) {
          moves.add(move(low, high));
        }
      } else if (MOVED.matcher(gap).matches() && isRange(low, high)) {
        moves.add(move(lent(low, high), high));
      } else if (OUT_OF.matcher(gap).matches()
          && low.bare()
          && high.bare()
          && low.raw() > 0
          && low.raw() < high.raw()
          && high.raw() <= 1000) {
        shares.add(share(low, high));
      }
    }
    borrow(all);
    for (int i = 0; i + 1 < read.size(); i++) {
      sum(text, read.get(i), read.get(i + 1)).ifPresent(shares::add);
    }
    all.addAll(shares);
    all.addAll(hints);
    return new Figures(List.copyOf(all), List.copyOf(ranges), List.copyOf(moves));
  }

  /** The first end in the unit of the second, where it has none of its own. */
  private static Figure lent(Figure low, Figure high) {
    boolean scaled = !isSameScale(low, high);
    if (!scaled && (!low.bare() || high.bare())) {
      return low;
    }
    Figure lent = low.inUnitOf(high);
    // "500 to $2 million" does not begin at 500 million.
    boolean over = scaled && lent.raw() > high.raw() && low.raw() < high.raw();
    return !over ? lent : low.bare() && !high.bare() ? low.inFamilyOf(high) : low;
  }

  private static Figures.Range move(Figure from, Figure to) {
    return from.raw() < to.raw() ? new Figures.Range(from, to) : new Figures.Range(to, from);
  }

  /** 1 亿 2000 万, two hours and twenty minutes: together they are one figure. */
  private static Optional<Figure> sum(String text, Figure large, Figure small) {
    int between = small.start() - large.end();
    if (between < 0 || between > 5 || large.raw() <= 0 || small.raw() <= 0) {
      return Optional.empty();
    }
    String gap = text.substring(large.end(), small.start());
    double scale = large.raw() / large.number();
    if (large.bare()
        && scale >= 1e4
        && small.raw() < scale
        && small.raw() != small.number()
        && gap.isBlank()) {
      return Optional.of(sum(large, small, large.raw() + small.raw(), small.raw()));
    }
    return Stream.of("second", "month")
        .filter(
            family ->
                SUM.matcher(gap).matches()
                    && !large.bare()
                    && large.of(family) > small.of(family)
                    && small.of(family) > 0)
        .map(family -> sum(large, small, large.of(family) + small.of(family), small.of(family)))
        .findFirst();
  }

  private static Figure sum(Figure large, Figure small, double whole, double part) {
    List<Amount> amounts =
        small.amounts().stream()
            .map(amount -> new Amount(amount.family(), amount.value() / part * whole))
            .toList();
    return new Figure(
        large.start(),
        small.end(),
        whole,
        whole,
        amounts,
        List.of(),
        small.bare(),
        "",
        false,
        false,
        small.per());
  }

  private static boolean isBetween(String text, Figure low, String gap) {
    return BETWEEN.matcher(gap).matches()
        && text.substring(Math.max(0, low.start() - 9), low.start()).contains("etween ");
  }

  /** Two or three, 两三. */
  private static boolean isFew(Figure low, Figure high, String gap) {
    return OR.matcher(gap).matches() && high.raw() == low.raw() + 1
        || gap.isEmpty() && low.spelt() && high.spelt() && low.end() - low.start() == 1;
  }

  /** From 40 to 49 is a change where something rises or falls, else a range. */
  private static boolean isChange(String text, Figure low, Figure high) {
    String before = text.substring(Math.max(0, low.start() - 8), low.start());
    String around =
        text.substring(Math.max(0, low.start() - 50), Math.min(text.length(), high.end() + 16));
    return CHANGE.matcher(before).find() && MOVES.matcher(around).find();
  }

  private static boolean isRange(Figure low, Figure high) {
    if (!low.literal().isEmpty() || !high.literal().isEmpty() || low.name() || high.name()) {
      return false;
    }
    if (isDate(low) && high.bare()) {
      return false; // Nov. 3–5: the second is a day
    }
    return low.bare()
        || high.bare()
        || low.amounts().stream().anyMatch(amount -> high.isOf(amount.family()));
  }

  static boolean isDate(Figure figure) {
    return figure.amounts().stream().anyMatch(amount -> amount.family().startsWith("date:"));
  }

  private static boolean isSameScale(Figure low, Figure high) {
    boolean lowScaled = low.raw() != low.number();
    boolean highScaled = high.raw() != high.number();
    return lowScaled || !highScaled;
  }

  private static Figure share(Figure part, Figure whole) {
    double value = part.raw() / whole.raw();
    return new Figure(
        part.start(),
        whole.end(),
        value,
        part.raw(),
        List.of(new Amount("ratio", value), new Amount("count", part.raw())),
        List.of(new Amount("count", whole.raw())),
        true,
        "",
        false,
        true,
        "");
  }

  /** A bare number may be in the unit of the nearest figure before or after it. */
  private static void borrow(List<Figure> all) {
    Figure before = null;
    for (int i = 0; i < all.size(); i++) {
      Figure figure = all.get(i);
      if (figure.bare()
          && !figure.name()
          && !figure.isOf(Figure.THING)
          && figure.literal().isEmpty()) {
        List<Amount> borrowed = new ArrayList<>(figure.borrowed());
        lend(before, figure, borrowed);
        for (int j = i + 1; j < all.size() && j < i + 4; j++) {
          if (!all.get(j).bare()) {
            lend(all.get(j), figure, borrowed);
            break;
          }
        }
        all.set(i, figure.withBorrowed(List.copyOf(borrowed)));
      } else if (!figure.bare() && figure.literal().isEmpty()) {
        before = figure;
      }
    }
  }

  private static void lend(Figure from, Figure to, List<Amount> borrowed) {
    if (from == null
        || !from.literal().isEmpty()
        || Math.abs(from.start() - to.start()) > NEIGHBOURHOOD
        || from.number() == 0
        || from.spelt() && from.isOf("ratio")
        || isDate(from)) {
      return;
    }
    borrowed.addAll(to.inUnitOf(from).amounts());
  }
}
