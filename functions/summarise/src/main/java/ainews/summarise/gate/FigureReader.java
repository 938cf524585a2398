package ainews.summarise.gate;

import ainews.summarise.DataFile;
import ainews.summarise.gate.Figure.Amount;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures of one text, whatever notation they are in. */
final class FigureReader {
  /** Longer ones are ids, not amounts. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(?:,\\d{3})++(?!\\d)(?:\\.\\d++)?|\\d++(?:\\.\\d++)*+");
  private static final Pattern SHARE =
      Pattern.compile(
          "([\\d.]{1,8}|[一二两三四五六七八九十百千万]{1,6}) ?分之 ?([\\d.]{1,8}|[〇零一二两三四五六七八九十百]{1,6}(?:点[〇零一二三四五六七八九]{1,4})?)");
  private static final Pattern TENTHS =
      Pattern.compile("(?<![一二三四五六七八九十])([一二两三四五六七八九])成([一二三四五六七八九半])?(?![为功立本员长果人都交熟品像])");
  private static final Pattern CLASSIFIER =
      Pattern.compile("[多余来几]?[个個家名款种種项項人张張台臺条條次位件份座颗枚块辆辆本部篇组批轮层行题字届处套册集所只支门代岁票万亿]");
  private static final Pattern CURRENCY =
      Pattern.compile(
          "(?:(?:US|HK|S|A|C|NT|AU|CA|NZ)?\\$|€|£|¥|\\b(?:USD|EUR|GBP|CNY|RMB|SEK|JPY|HKD|INR|KRW)) ?$");
  private static final Map<String, List<String>> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", List.of("usd")),
          Map.entry("US$", List.of("usd")),
          Map.entry("HK$", List.of("hkd")),
          Map.entry("S$", List.of("sgd")),
          Map.entry("A$", List.of("aud")),
          Map.entry("C$", List.of("cad")),
          Map.entry("NT$", List.of("twd")),
          Map.entry("€", List.of("eur")),
          Map.entry("£", List.of("gbp")),
          Map.entry("¥", List.of("cny", "jpy")),
          Map.entry("AU$", List.of("aud")),
          Map.entry("CA$", List.of("cad")),
          Map.entry("NZ$", List.of("nzd")),
          Map.entry("RMB", List.of("cny")));

  /** Two times more are three times as much. */
  private static final Pattern MORE = Pattern.compile("[快多高增长加升涨][了出]? ?$");

  /** A context of 128K tokens has 131,072 of them. */
  private static final Set<Double> BINARY =
      Set.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0, 1024.0);

  private static final Pattern FRACTION =
      Pattern.compile("(?<![\\d/.])(\\d{1,2})/(\\d{1,3})(?![\\d/]|\\.\\d)");
  private static final Pattern ORDINAL =
      Pattern.compile("\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b");
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final Pattern ONE =
      Pattern.compile(
          "\\ban? (?=(?:second|minute|hour|day|week|month|year|decade|dollar|cent|euro|yuan|hundred|thousand|million|billion|trillion|dozen|kilometre|kilometer|metre|meter|kilogram|gigabyte|terabyte|gigawatt|megawatt)\\b)");
  private static final Pattern HALF =
      Pattern.compile("(?<!and a )(?<!and-a-)\\bhalf(?: an?)?[ -](?=[a-z])|半(?=个?\\p{IsHan})");
  private static final Pattern REBATE =
      Pattern.compile("(?<![一二三四五六七八九十])([一二三四五六七八九])([一二三四五六七八九])折(?![叠扣射])");
  private static final Pattern POWER = Pattern.compile("(?<![\\w.])(\\d(?:\\.\\d{1,4})?)[eE]\\+?(\\d{1,2})(?!\\w)|(?<![\\w.])10(?:\\^| ?的 ?)(\\d{1,2})(?: ?次方)?(?!\\w)");
  private static final Pattern MANY = Pattern.compile("\\b(?:hundreds|thousands|millions|billions|trillions)\\b");
  private static final Map<String, Double> MANY_ARE =
      Map.of("hundreds", 1e2, "thousands", 1e3, "millions", 1e6, "billions", 1e9, "trillions", 1e12);
  private static final Pattern FEW_WORDS =
      Pattern.compile("(\\b(?:dual|both|pair|twin|couple)\\b|[双俩])|\\b(?:single|sole|once)\\b|单");
  private static final Pattern PER = Pattern.compile("\\b(?:per|each|every) |每|/");
  private static final Pattern LOOSE =
      Pattern.compile("\\b(?:half|halves|third|quarter|fifth|sixth|tenth)s?\\b");
  private static final Map<String, Double> LOOSE_WHOLES =
      Map.of(
          "half", 2.0, "halv", 2.0, "thir", 3.0, "quar", 4.0, "fift", 5.0, "sixt", 6.0, "tent",
          10.0);
  private static final Pattern AND_HALF =
      Pattern.compile(
          "\\b(an?|one|two|three|four|five|\\d{1,2}) (second|minute|hour|day|week|month|year)s? and a half\\b|(\\d{1,2}|(?<!十)[一两二三四五六]) ?(年|天|周|分钟?|小时|个月)半(?![年天])");
  private static final Pattern COINS =
      Pattern.compile("(\\d{1,4}|[一二两三四五六七八九十]{1,3}) ?块 ?([1-9]|[一二三四五六七八九])(?![\\d万千百十个])");
  private static final Pattern FEW =
      Pattern.compile("(?<![第〇零一二两三四五六七八九十百千])[一二两三四五六七][二三四五六七八九](?=[个個名款种项人张台条次位天周年倍成家])");
  private static final Pattern FILLER = Pattern.compile("\\G ?[多余来几]?[个個]?(?:US )?");
  private static final Pattern UNIT_OF_WORK =
      Pattern.compile(
          "\\G ?(?:(?!an? |per |each |every |one |in )[A-Za-z]\\w{0,9} ){1,2}(hours?|days?|years?)\\b|\\G ?[A-Za-z]\\w{0,9} ?(小时|天)");
  private static final List<Phrase> PHRASES =
      DataFile.read("figure-phrases.tsv", 4).stream()
          .map(
              row ->
                  new Phrase(
                      Pattern.compile(row.get(0)), row.get(1), Double.parseDouble(row.get(2))))
          .toList();

  private static final Pattern ROUND = Pattern.compile("[余多]");
  private static final Pattern TO = Pattern.compile("[到至–~-] ?[一二两三四五六七八九十\\d]");

  private final String text;
  private final String lower;
  private final BitSet taken;
  private final List<Figure> found = new ArrayList<>();

  FigureReader(String text) {
    this.text = text;
    this.lower = Characters.lower(text);
    this.taken = new BitSet(text.length());
  }

  private record Phrase(Pattern pattern, String family, double value) {}

  Figures read() {
    found.addAll(Dates.of(text, this::take));
    each(AND_HALF, lower, this::andHalf);
    phrases(phrase -> !phrase.family().equals("ratio"));
    each(HALF, lower, match -> one(match, .5));
    phrases(phrase -> phrase.family().equals("ratio"));
    each(LOOSE, lower, this::loose);
    each(FEW_WORDS, lower, match -> evidence(match, match.group(1) != null ? 2 : 1));
    each(MANY, lower, match -> evidence(match, MANY_ARE.get(match.group())));
    each(PER, lower, this::per);
    each(
        SHARE, text, match -> add(match, "ratio", number(match.group(2)) / number(match.group(1))));
    each(TENTHS, text, match -> add(match, "ratio", tenths(match)));
    each(POWER, text, match -> power(match));
    each(FRACTION, text, this::fraction);
    each(
        COINS,
        text,
        match -> add(match, "cny", number(match.group(1)) + number(match.group(2)) / 10));
    each(REBATE, text, match -> add(match, "ratio", rebate(match)));
    each(DIGITS, text, this::digits);
    each(ORDINAL, lower, match -> evidence(match, 1 + ORDINALS.indexOf(match.group())));
    each(FEW, text, this::few);
    each(ONE, lower, match -> one(match, 1));
    each(NumberWords.ENGLISH, lower, match -> word(match, NumberWords.english(match.group())));
    each(NumberWords.CHINESE, text, this::chinese);
    found.sort(Comparator.comparingInt(Figure::start));
    return Ranges.joined(text, found);
  }

  private void phrases(Predicate<Phrase> kind) {
    for (Phrase phrase : PHRASES) {
      if (kind.test(phrase)) {
        each(phrase.pattern(), text, match -> add(match, phrase.family(), phrase.value()));
      }
    }
  }

  private interface Reading {
    void of(MatchResult match);
  }

  private void each(Pattern pattern, String where, Reading reading) {
    Matcher matcher = pattern.matcher(where);
    while (matcher.find()) {
      int free = taken.nextSetBit(matcher.start());
      if (free < 0 || free >= matcher.end()) {
        reading.of(matcher);
      }
    }
  }

  private void take(MatchResult match) {
    taken.set(match.start(), match.end());
  }

  private void keep(Figure figure) {
    taken.set(figure.start(), figure.end());
    found.add(figure);
  }

  private void add(MatchResult match, String family, double value) {
    take(match);
    List<Amount> amounts = new ArrayList<>(List.of(new Amount(family, value)));
    if (family.equals("ratio") && match.group().endsWith("折")) {
      amounts.add(new Amount(family, 1 - value));
    }
    if (family.equals("ratio") && value > 1) {
      amounts.add(new Amount("growth", value));
      amounts.add(new Amount("ratio", 1 / value));
    }
    boolean bare = family.equals("count");
    found.add(
        new Figure(
            match.start(),
            match.end(),
            value,
            value,
            amounts,
            List.of(),
            bare,
            "",
            false,
            true,
            ""));
  }

  private void digits(MatchResult match) {
    String written = match.group();
    take(match);
    boolean literal =
        written.length() > MOST_DIGITS || written.indexOf('.') != written.lastIndexOf('.');
    boolean name = isName(match.start());
    if (literal) {
      found.add(
          new Figure(
              match.start(),
              match.end(),
              0,
              0,
              List.of(),
              List.of(),
              false,
              written,
              name,
              false,
              ""));
      return;
    }
    double number = Double.parseDouble(written.replace(",", ""));
    keep(figure(match.start(), match.end(), number, name, false));
  }

  /** GPT-5, H200, Qwen3.6-35B: a letter is right before, or a letter and a hyphen. */
  private boolean isName(int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    if (before == '-' && start > 1) {
      char further = text.charAt(start - 2);
      boolean afterName =
          Characters.isDigit(further)
              && !found.isEmpty()
              && found.getLast().name()
              && found.getLast().end() >= start - 3;
      return Characters.isLatin(further) || afterName;
    }
    return Characters.isLatin(before) || before == '_';
  }

  /** Of an ordinal: known from a source, not asked for in a text. */
  private void evidence(MatchResult match, double value) {
    found.add(
        new Figure(
            match.start(),
            match.end(),
            value,
            value,
            List.of(new Amount("count", value)),
            List.of(),
            true,
            "",
            true,
            true,
            ""));
  }

  /** Words that a source may mean as a share, and a text need not. */
  private void loose(MatchResult match) {
    double whole = LOOSE_WHOLES.get(match.group().substring(0, 4));
    found.add(
        new Figure(
            match.start(),
            match.end(),
            1 / whole,
            1 / whole,
            List.of(new Amount("ratio", 1 / whole)),
            List.of(),
            false,
            "",
            true,
            true,
            ""));
  }

  /** A day and a half, 一分半. */
  private void andHalf(MatchResult match) {
    String number = match.group(1) != null ? match.group(1) : match.group(3);
    String unit = match.group(2) != null ? match.group(2) : match.group(4);
    double many =
        number.startsWith("a")
            ? 1
            : Characters.isDigit(number.charAt(0))
                ? parsed(number)
                : Characters.isHan(number.charAt(0))
                    ? NumberWords.chinese(number)
                    : NumberWords.english(number);
    for (Units.Unit each : Units.behind(unit, unit, 0).units()) {
      add(match, each.family(), (many + .5) * each.factor());
    }
  }

  /** What is told per minute is told of one. */
  private void per(MatchResult match) {
    Figure one = figure(match.end(), match.end(), 1, false, true);
    if (!one.bare() || one.raw() > 1) {
      found.add(
          new Figure(
              match.start(),
              match.end(),
              1,
              one.raw(),
              one.amounts(),
              List.of(),
              one.bare(),
              "",
              true,
              true,
              ""));
    }
  }

  private void power(MatchResult match) {
    boolean ten = match.group(1) == null;
    double base = ten ? 1 : parsed(match.group(1));
    String exponent = ten ? match.group(3) : match.group(2);
    add(match, "count", base * Math.pow(10, Integer.parseInt(exponent)));
  }

  /** 1/3 is a share, or a day of a month. */
  private void fraction(MatchResult match) {
    double whole = parsed(match.group(2));
    double value = whole == 0 ? 0 : parsed(match.group(1)) / whole;
    found.add(
        new Figure(
            match.start(),
            match.end(),
            value,
            value,
            List.of(new Amount("ratio", value)),
            List.of(),
            false,
            "",
            false,
            false,
            ""));
  }

  /** 三五天 is three to five days. */
  private void few(MatchResult match) {
    taken.set(match.start(), match.end());
    Figure high =
        figure(
            match.start() + 1,
            match.end(),
            NumberWords.chinese(match.group().substring(1)),
            false,
            true);
    Figure low =
        figure(
            match.start(),
            match.start() + 1,
            NumberWords.chinese(match.group().substring(0, 1)),
            false,
            true);
    found.add(low.inUnitOf(high));
    keep(high);
  }

  /** An hour, half a gigawatt, 半公里: where a unit follows. */
  private void one(MatchResult match, double number) {
    int last = match.group().endsWith(" ") ? match.end() - 1 : match.end();
    Figure one = figure(match.start(), last, number, false, true);
    if (one.bare() && one.raw() == number) {
      return;
    }
    taken.set(match.start(), match.end());
    keep(one);
  }

  private void word(MatchResult match, double value) {
    take(match);
    keep(figure(match.start(), match.end(), value, false, true));
  }

  private void chinese(MatchResult match) {
    String written = match.group();
    boolean ordinal = match.start() > 0 && text.charAt(match.start() - 1) == '第';
    if (match.start() > 0 && "数几周期拜".indexOf(text.charAt(match.start() - 1)) >= 0) {
      return;
    }
    boolean round =
        written.matches("[十百千万]")
            && (follows(ROUND, match.end())
                || match.start() > 0 && "上近逾超过".indexOf(text.charAt(match.start() - 1)) >= 0);
    boolean composed =
        round
            || written.length() > 1
                && written.chars().anyMatch(NumberWords::isMultiplier)
                && (written.chars().anyMatch(c -> !NumberWords.isMultiplier(c))
                    || written.matches("百万|百亿|千亿|万亿|十[万亿]|千万"));
    boolean counting =
        written.length() == 1
            && ("百千万亿".indexOf(written.charAt(0)) < 0 || text.startsWith("倍", match.end()))
            && (!Units.behind(text, lower, match.end()).isEmpty()
                || follows(CLASSIFIER, match.end())
                || follows(TO, match.end()));
    if (!ordinal && !written.equals("万一") && (composed || counting)) {
      word(match, NumberWords.chinese(written));
    } else {
      evidence(match, NumberWords.chinese(written));
    }
  }

  private boolean follows(Pattern pattern, int from) {
    return pattern.matcher(text).region(from, Math.min(text.length(), from + 4)).lookingAt();
  }

  private Figure figure(int start, int end, double number, boolean name, boolean spelt) {
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
      String sign = currency.group().strip();
      for (String family : CURRENCIES.getOrDefault(sign, List.of(Characters.lower(sign)))) {
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

  private static double number(String written) {
    return Characters.isDigit(written.charAt(0)) ? parsed(written) : NumberWords.chinese(written);
  }

  private static double parsed(String digits) {
    int second = digits.indexOf('.', digits.indexOf('.') + 1);
    return Double.parseDouble(second > 0 ? digits.substring(0, second) : digits);
  }

  /** 七五折 leaves three quarters of a price. */
  private static double rebate(MatchResult match) {
    return (NumberWords.chinese(match.group(1)) * 10 + NumberWords.chinese(match.group(2))) / 100;
  }

  private static double tenths(MatchResult match) {
    String more = match.group(2);
    double hundredths = more == null ? 0 : more.equals("半") ? 5 : NumberWords.chinese(more);
    return (NumberWords.chinese(match.group(1)) * 10 + hundredths) / 100;
  }
}
