package ainews.summarise.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every figure of a text is in the items, in whatever notation, with both ends of a range. */
final class FigureCheck {
  /** Counts of things told of, such as "two models", are not taken from a source. */
  private static final int LARGEST_COUNT = 3;

  private static final Pattern FIRST = Pattern.compile("(?:[Nn]o\\. ?|#|第 ?)$");
  private static final Pattern PER = Pattern.compile("(?i)(?:\\b(?:per|each|every) |每 ?|/ ?)$");
  private static final int FEWEST_PER = 100;
  private static final int CONTEXT = 6;

  private static final Pattern LASTING =
      Pattern.compile(
          "(?i)(?:\\b(?:within|after|lasting|lasts?|lasted|takes|took|valid for)(?: (?:only|just|under|less than|about|nearly))?|为期|历时|耗时|有效期(?:为|是)?) ?$");
  private static final Pattern LATER = Pattern.compile("(?:[之以]?[内后]|的?有效期|有效)");
  private static final int LENGTH_BEFORE = 24;
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)(?<!\\b(?:an?|one|two|by|nearly|almost)[ -])\\b(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b(?!-| of | as | party| parties)|第([三四五六七八九十])(?!方|[一二三四五六七八九十])");
  private static final List<String> ORDINALS =
      List.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  private FigureCheck() {}

  static List<Fault> check(Sources sources, Written draft) {
    Derived derived = new Derived(sources, draft);
    List<Fault> faults = new ArrayList<>();
    for (Field field : Field.values()) {
      faults.addAll(check(sources, derived, draft, field));
    }
    return faults;
  }

  private static List<Fault> check(Sources sources, Derived derived, Written draft, Field field) {
    List<Figure> known = sources.figures();
    List<Figure> written = draft.figures(field);
    String text = draft.text(field);
    List<Figure> good =
        written.stream()
            .filter(
                figure ->
                    isKnown(figure, known, text)
                        || isKnown(figure, sources.spans(), text)
                        || derived.isDerived(figure, text))
            .toList();
    List<Fault> faults = ordinals(field, text, known);
    for (Figure figure : written) {
      if (isOtherDenominator(figure, text, sources)) {
        faults.add(new Fault(field, Reason.UNIT, draft.words(field, figure)));
        continue;
      }
      if (figure.name()
          || isCount(figure, text)
          || isListed(figure, sources)
          || isDenominator(figure, text)
          || good.contains(figure)
          || isPart(figure, good)) {
        continue;
      }
      if (!isVerbatim(figure, text, sources.vocabulary())) {
        faults.add(new Fault(field, reason(figure, known), draft.words(field, figure)));
      }
    }
    return faults;
  }

  /** A fourth one where the items know of no four. */
  private static List<Fault> ordinals(Field field, String text, List<Figure> known) {
    List<Fault> faults = new ArrayList<>();
    ORDINAL
        .matcher(text)
        .results()
        .forEach(
            found -> {
              double number =
                  found.group(1) == null
                      ? NumberWords.chinese(found.group(2))
                      : 3 + ORDINALS.indexOf(Characters.lower(found.group(1)));
              if (known.stream().noneMatch(figure -> figure.raw() == number)) {
                faults.add(new Fault(field, Reason.FIGURE, found.group()));
              }
            });
    return faults;
  }

  /** Eight laboratories, where an item names eight. */
  private static boolean isListed(Figure figure, Sources sources) {
    return figure.bare()
        && figure.literal().isEmpty()
        && figure.raw() == Math.rint(figure.raw())
        && sources.lists().contains((int) figure.raw());
  }

  /** Figures of one text that another lacks. */
  static List<Fault> missing(Written draft, Field field, List<Figure> other) {
    String text = draft.text(field);
    return draft.figures(field).stream()
        .filter(
            figure ->
                !figure.isHint()
                    && !isCount(figure, text)
                    && !isDenominator(figure, text)
                    && !isKnown(figure, other, text))
        .map(figure -> new Fault(field, Reason.PARITY, draft.words(field, figure)))
        .toList();
  }

  private static boolean isCount(Figure figure, String text) {
    boolean length = isLength(figure, text);
    boolean idiom = figure.spelt() && figure.isOf("ratio") && figure.raw() == 1;
    boolean day = figure.spelt() && figure.isOf("second") && figure.raw() == 86400;
    if (figure.raw() == 0 && figure.literal().isEmpty()) {
      return true;
    }
    boolean scaleOnly = figure.spelt() && figure.bare() && figure.raw() <= LARGEST_COUNT;
    return idiom
        || day && !length
        || scaleOnly
        || !length && figure.spelt() && figure.number() == 1 && figure.raw() == 1;
  }

  /** Within a month is not within a week; a month's price is a month's whatever is said. */
  private static boolean isLength(Figure figure, String text) {
    if (!figure.isOf("second") && !figure.isOf("month")) {
      return false;
    }
    String before = text.substring(Math.max(0, figure.start() - LENGTH_BEFORE), figure.start());
    return LASTING.matcher(before).find()
        || LATER.matcher(text).region(figure.end(), text.length()).lookingAt();
  }

  /** The million of "per million tokens". */
  private static boolean isDenominator(Figure figure, String text) {
    String before = text.substring(Math.max(0, figure.start() - 4), figure.start());
    if (figure.raw() == 1 && FIRST.matcher(before).find()) {
      return true; // whoever tops a list is its first
    }
    return figure.spelt()
        && figure.bare()
        && (before.endsWith("per ") || before.endsWith("每") || before.endsWith("每 "));
  }

  /** Prices are for a million tokens, or for a thousand. */
  private static boolean isOtherDenominator(Figure figure, String text, Sources sources) {
    return isPer(figure, text)
        && !sources.denominators().isEmpty()
        && sources.denominators().stream().noneMatch(known -> Amount.close(known, figure.raw()));
  }

  /** Whether so many things are what something is told of: per million, 每千, /1M. */
  static boolean isPer(Figure figure, String text) {
    String before = text.substring(Math.max(0, figure.start() - 6), figure.start());
    return figure.bare() && figure.raw() >= FEWEST_PER && PER.matcher(before).find();
  }

  private static boolean isPart(Figure figure, List<Figure> good) {
    return good.stream()
        .anyMatch(
            share ->
                share != figure && share.start() <= figure.start() && figure.end() <= share.end());
  }

  private static boolean isKnown(Figure figure, List<Figure> known, String text) {
    return known.stream().anyMatch(figure::isFairly) || Rounding.isRounded(figure, known, text);
  }

  /** In the very words of an item: what cannot be read is at least not made up. */
  private static boolean isVerbatim(Figure figure, String text, Vocabulary vocabulary) {
    int from = Math.max(0, figure.start() - CONTEXT);
    int to = Math.min(text.length(), figure.end() + CONTEXT);
    String around = text.substring(from, to).replaceAll("…$", "");
    return around.length() > figure.end() - figure.start() + CONTEXT && vocabulary.contains(around);
  }

  private static Reason reason(Figure figure, List<Figure> known) {
    if (!figure.literal().isEmpty()) {
      return Reason.VERSION;
    }
    boolean sameNumber =
        known.stream()
            .anyMatch(
                source ->
                    source.literal().isEmpty()
                        && (figure.agrees(source)
                            || figure.number() > 1
                                && Amount.close(source.number(), figure.number())));
    return sameNumber && !Ranges.isDate(figure) ? Reason.UNIT : Reason.FIGURE;
  }
}
