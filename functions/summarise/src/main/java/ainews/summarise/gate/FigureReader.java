package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the figures of one text, whatever notation they are in. */
final class FigureReader {
  /** Longer ones are ids, not amounts. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(?:,\\d{3}){1,9}+(?!\\d)(?:\\.\\d++)?|\\d++(?:\\.\\d++){0,9}+");
  private static final Pattern CLASSIFIER =
      Pattern.compile("[多余来几]?[" + Classifiers.THINGS + Classifiers.AGES + "万亿]");
  private static final Pattern ONE =
      Pattern.compile(
          "\\ban? (?=(?:second|minute|hour|day|week|month|year|decade|dollar|cent|euro|yuan|hundred|thousand|million|billion|trillion|dozen|kilometre|kilometer|metre|meter|kilogram|gigabyte|terabyte|gigawatt|megawatt)\\b)");
  private static final Pattern HALF =
      Pattern.compile("(?<!and a )(?<!and-a-)\\bhalf(?: an?)?[ -](?=[a-z])|半(?=个?\\p{IsHan})");
  private static final Pattern PER = Pattern.compile("\\b(?:per|each|every) |每|/");
  private static final Pattern FEW =
      Pattern.compile(
          "(?<![第〇零一二两三四五六七八九十百千])[一二两三四五六七][二三四五六七八九](?=[" + Classifiers.THINGS + "天周年倍成])");

  /** Days of the week, and some of something. */
  private static final Pattern NO_NUMBER = Pattern.compile("(?:[数几周]|星期|礼拜)$");

  private static final Pattern ROUND = Pattern.compile("[余多]");
  private static final Pattern TO = Pattern.compile("[到至–~-] ?[一二两三四五六七八九十\\d]");

  private final String text;
  private final String lower;
  private final Measure measure;
  private final boolean chinese;
  private final BitSet taken;
  private final List<Figure> found = new ArrayList<>();

  FigureReader(String text) {
    this.text = text;
    this.lower = Characters.lower(text);
    this.measure = new Measure(text, lower);
    this.chinese = text.codePoints().anyMatch(Characters::isHan);
    this.taken = new BitSet(text.length());
  }

  Figures read() {
    found.addAll(Dates.of(text, this::take));
    Phrases.AMOUNTS.forEach(this::phrases);
    each(HALF, lower, match -> one(match, .5));
    Phrases.SHARES.forEach(this::phrases);
    Phrases.HINTS.forEach(this::hints);
    each(PER, lower, this::per);
    each(DIGITS, text, this::digits);
    if (chinese) {
      each(FEW, text, this::few);
    }
    each(ONE, lower, match -> one(match, 1));
    each(NumberWords.ENGLISH, lower, match -> word(match, NumberWords.english(match.group())));
    if (chinese) {
      each(NumberWords.CHINESE, text, this::chinese);
    }
    found.sort(Comparator.comparingInt(Figure::start));
    return Ranges.joined(text, found).map(figure -> Direction.of(text, figure));
  }

  private void phrases(Phrases.Phrase phrase) {
    each(
        phrase,
        match -> {
          take(match);
          phrase
              .meaning()
              .of(match)
              .ifPresent(amount -> found.add(FigureForms.phrase(match, amount)));
        });
  }

  private void hints(Phrases.Phrase phrase) {
    each(
        phrase,
        match ->
            phrase
                .meaning()
                .of(match)
                .ifPresent(amount -> found.add(FigureForms.hint(match, amount))));
  }

  private void each(Phrases.Phrase phrase, Reading reading) {
    if (phrase.mayBeIn(lower)) {
      each(phrase.pattern(), lower, reading);
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

  private void digits(MatchResult match) {
    String written = match.group();
    take(match);
    boolean literal =
        written.length() > MOST_DIGITS || written.indexOf('.') != written.lastIndexOf('.');
    boolean name = isName(match.start());
    if (literal) {
      found.add(FigureForms.literal(match, written, name));
      return;
    }
    double number = Double.parseDouble(written.replace(",", ""));
    keep(measure.figure(match.start(), match.end(), number, name, false));
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
    return (Characters.isLatin(before) || before == '_') && !isQuarter(start);
  }

  /** Q4 is a part of a year and no product. */
  private boolean isQuarter(int start) {
    return "Qq".indexOf(text.charAt(start - 1)) >= 0
        && (start == 1
            || !Characters.isLatin(text.charAt(start - 2))
                && !Characters.isDigit(text.charAt(start - 2)))
        && "1234".indexOf(text.charAt(start)) >= 0
        && (start + 1 == text.length() || !Characters.isDigit(text.charAt(start + 1)));
  }

  /** What is told per minute is told of one. */
  private void per(MatchResult match) {
    boolean spaced = text.startsWith("/ ", match.start()); // $0.10 / M input
    int end = match.end() + (spaced ? 1 : 0);
    Figure one = measure.figure(end, end, 1, false, true);
    if (!one.bare() || one.raw() > 1) {
      found.add(one.asHint());
    }
  }

  /** 三五天 is three to five days. */
  private void few(MatchResult match) {
    taken.set(match.start(), match.end());
    Figure high =
        measure.figure(
            match.start() + 1,
            match.end(),
            NumberWords.chinese(match.group().substring(1)),
            false,
            true);
    Figure low =
        measure.figure(
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
    Figure one = measure.figure(match.start(), last, number, false, true);
    if (one.bare() && one.raw() == number) {
      return;
    }
    taken.set(match.start(), match.end());
    keep(one);
  }

  private void word(MatchResult match, double value) {
    take(match);
    if (NumberWords.isScale(match.group())) {
      found.add(
          FigureForms.hint(match, new Amount("count", value))); // the last million, per thousand
      return;
    }
    keep(measure.figure(match.start(), match.end(), value, false, true));
  }

  private void chinese(MatchResult match) {
    String written = match.group();
    boolean ordinal = match.start() > 0 && text.charAt(match.start() - 1) == '第';
    if (NO_NUMBER.matcher(text).region(Math.max(0, match.start() - 2), match.start()).find()) {
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
      found.add(FigureForms.hint(match, new Amount("count", NumberWords.chinese(written))));
    }
  }

  private boolean follows(Pattern pattern, int from) {
    return pattern.matcher(text).region(from, Math.min(text.length(), from + 4)).lookingAt();
  }
}
