package ainews.summarise.gate;

import ainews.shared.text.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a figure of a number in a text: with its currency, scale, unit and span of time. */
final class Measure {
  private static final Map<String, List<String>> CURRENCIES =
      DataFile.read("summarise/gate/currencies.tsv", 3).stream()
          .collect(
              Collectors.groupingBy(
                  List::getFirst, Collectors.mapping(row -> row.get(1), Collectors.toList())));

  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?<![A-Z])(?:"
              + CURRENCIES.keySet().stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ") ?$");

  /** Two times more are three times as much. */
  private static final Pattern MORE = Pattern.compile("[快多高增长加升涨贵大重][了出]? ?$");

  /** A context of 128K tokens has 131,072 of them. */
  private static final Set<Double> BINARY =
      Set.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0, 1024.0);

  private static final Pattern FILLER =
      Pattern.compile("\\G(?:\\+(?= ?[a-z])| ?[多余来几]?[个個]?)(?:US )?");
  private static final Pattern UNIT_OF_WORK =
      Pattern.compile(
          "\\G ?(?:(?!an? |per |each |every |one |in )[A-Za-z]\\w{0,9} ){1,2}(hours?|days?|years?)\\b|\\G ?[A-Za-z]\\w{0,9} ?(小时|天)");

  /** What has a word of its own is in no neighbour's unit: 9 份, 412 upvotes, two-person. */
  private static final Pattern THINGS =
      Pattern.compile(
          "\\G(?: ?[多余来几]?["
              + Classifiers.THINGS
              + "]|-[a-z]{3,}| (?!is\\b|was\\b|has\\b|its\\b|this\\b|plus\\b|less\\b|across\\b|versus\\b|times\\b|minus\\b|points\\b)[a-z]{2,}s\\b)");

  private final String text;
  private final String lower;

  Measure(String text, String lower) {
    this.text = text;
    this.lower = lower;
  }

  /** Whether a word stands for a currency before an amount. */
  static boolean isCurrency(String word) {
    return CURRENCIES.containsKey(word);
  }

  /**
   * @param number as written, between the two places
   */
  Figure figure(int start, int end, double number, boolean name, boolean spelt) {
    double raw = number;
    List<Units.Unit> units = new ArrayList<>();
    List<Units.Unit> others = new ArrayList<>();
    int at = end;
    for (int i = 0; i < 3 && units.isEmpty(); i++) {
      int from = filled(at);
      Units.Found next = Units.behind(text, lower, from);
      if (next.isEmpty() && from > at) {
        next = Units.behind(text, lower, at);
      }
      if (next.isEmpty() || name && !next.units().getFirst().isScale()) {
        break;
      }
      at = next.end();
      if (next.units().getFirst().isScale()) {
        raw *= next.units().getFirst().factor();
        next.units().stream().filter(unit -> !unit.isScale()).forEach(others::add);
      } else {
        units.addAll(next.units());
      }
    }
    return figure(start, at, number, raw, units, name, spelt).orOf(others);
  }

  private Figure figure(
      int start,
      int end,
      double number,
      double raw,
      List<Units.Unit> units,
      boolean name,
      boolean spelt) {
    List<Amount> amounts = new ArrayList<>();
    int from = start;
    Matcher currency = CURRENCY.matcher(text).region(Math.max(0, start - 5), start);
    if (!name && currency.find()) {
      from = currency.start();
      for (String family : CURRENCIES.get(currency.group().strip())) {
        amounts.add(new Amount(family, raw));
      }
    }
    for (Units.Unit unit : units) {
      amount(unit, raw, amounts);
    }
    if (!units.isEmpty()
        && units.getFirst().family().equals("ratio")
        && units.getFirst().factor() == 1
        && MORE.matcher(text).region(Math.max(0, start - 6), start).find()) {
      amounts.add(new Amount("growth", raw + 1));
    }
    boolean bare = amounts.isEmpty();
    amounts.add(new Amount("count", raw));
    if (raw == number * 1_000 && BINARY.contains(number)) {
      amounts.add(new Amount("count", raw * 1.024));
    }
    if (bare) {
      ofWork(end, raw, amounts);
      if (amounts.size() == 1
          && THINGS.matcher(text).region(end, Math.min(text.length(), end + 24)).lookingAt()) {
        amounts.add(new Amount(Figure.THING, raw));
      }
    }
    return new Figure(
        from,
        end,
        number,
        raw,
        bare
            ? amounts
            : amounts.stream().filter(amount -> !amount.family().equals("count")).toList(),
        List.of(),
        bare,
        "",
        name,
        spelt,
        Spans.per(text, lower, from, end));
  }

  private static void amount(Units.Unit unit, double raw, List<Amount> amounts) {
    double value = raw * unit.factor();
    if (unit.family().equals("off")) {
      amounts.add(new Amount("ratio", value));
      amounts.add(new Amount("ratio", 1 - value));
      return;
    }
    amounts.add(new Amount(unit.family(), value));
    if (unit.family().equals("ratio")) {
      amounts.add(new Amount("growth", unit.factor() == 1 ? raw : 1 + value));
      if (unit.factor() == 1 && raw > 1) {
        amounts.add(new Amount("ratio", 1 / raw));
      }
    }
  }

  /** 4.1M GPU hours are hours, and a number of them. */
  private void ofWork(int end, double raw, List<Amount> amounts) {
    Matcher work = UNIT_OF_WORK.matcher(text).region(end, Math.min(text.length(), end + 32));
    if (work.lookingAt()) {
      String form = work.group(1) != null ? work.group(1) : work.group(2);
      Units.behind(form, form, 0).units().forEach(unit -> amount(unit, raw, amounts));
    }
  }

  private int filled(int from) {
    Matcher filler = FILLER.matcher(text).region(from, Math.min(text.length(), from + 8));
    return filler.lookingAt()
        ? Math.max(from, filler.group().isBlank() ? from : filler.end())
        : from;
  }
}
