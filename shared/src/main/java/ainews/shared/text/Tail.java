package ainews.shared.text;

import ainews.shared.text.NumberForms.Found;
import ainews.shared.text.NumberForms.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is behind a number: the 多亿美元 of 30 多亿美元.
 *
 * @param end where it ends
 * @param scale what it multiplies the number by
 * @param scaleEnd where the scale ends; -1 if it has none
 * @param isLetter whether the scale is a letter, which may be part of a name
 * @param isRounded whether it has a sign such as +
 */
record Tail(
    int end,
    BigDecimal scale,
    int scaleEnd,
    boolean isLetter,
    Optional<Unit> unit,
    boolean isRounded) {

  /** Other words that begin like a unit: 成为, 折叠, 日本, 元宇宙. */
  private static final Pattern OTHER_WORD =
      Pattern.compile(
          "成[为立功员本果长熟就绩交]|折[叠腾]|日[本常志]|周[期边]|元[宇素老]|天[才然]|年[级轻]|月[球亮]|秒[杀]|块[链]|[a-z]['’&]");

  static Tail of(String text, int from) {
    int end = behind(text, from);
    boolean isRounded = end > from;
    BigDecimal scale = BigDecimal.ONE;
    int scaleEnd = -1;
    boolean isLetter = false;
    Optional<Found<BigDecimal>> found = scale(text, end);
    while (found.isPresent()) {
      scale = scale.multiply(found.get().meaning());
      scaleEnd = found.get().end();
      isLetter =
          isLetter(text, scaleEnd - 1, 1)
              && !NumberForms.isWord(text, scaleEnd - 2)
                  | NumberForms.isDigit(text.charAt(scaleEnd - 2));
      end = scaleEnd;
      found = isLetter ? Optional.empty() : scale(text, end);
    }
    int more = behind(text, end);
    Optional<Found<Unit>> unit = unit(text, more);
    end = unit.map(Found::end).orElse(more);
    int last = behind(text, end);
    return new Tail(
        last,
        scale,
        scaleEnd,
        isLetter,
        unit.map(Found::meaning),
        isRounded || last > end || more > scaleEnd && scaleEnd >= 0);
  }

  boolean isBare() {
    return scaleEnd < 0 && unit.isEmpty();
  }

  private static int behind(String text, int at) {
    int from = spaced(text, at, false);
    return NumberForms.longest(NumberForms.BEHIND, text, from).map(Found::end).orElse(at);
  }

  private static Optional<Found<BigDecimal>> scale(String text, int at) {
    int from = spaced(text, at, true);
    Optional<Found<BigDecimal>> scale = NumberForms.longest(NumberForms.SCALES, text, from);
    boolean isUnit =
        scale.isPresent()
            && NumberForms.unit(text, from)
                .filter(unit -> unit.end() > scale.get().end())
                .isPresent();
    return scale.filter(found -> !isUnit && isForm(text, at, from, found.end()));
  }

  private static Optional<Found<Unit>> unit(String text, int at) {
    int from = spaced(text, at, true);
    return NumberForms.unit(text, from)
        .filter(
            found ->
                isForm(text, at, from, found.end())
                    && !(from > at && isLetter(text, from, found.end() - from)));
  }

  /** Whether a form from {@code from} to {@code to} is one, with what is around it. */
  private static boolean isForm(String text, int at, int from, int to) {
    boolean isHyphened = from > at && text.charAt(at) == '-';
    boolean isSign = !NumberForms.isWord(text, from);
    return !(isHyphened && (to - from == 1 || isSign))
        && !(text.charAt(to - 1) == '×'
            && to < text.length()
            && NumberForms.isDigit(text.charAt(to)))
        && !NumberForms.at(OTHER_WORD, text, from).lookingAt();
  }

  private static boolean isLetter(String text, int from, int length) {
    return length == 1 && NumberForms.isLatin(text.charAt(from));
  }

  private static int spaced(String text, int at, boolean hyphen) {
    boolean isGap =
        at < text.length() && (text.charAt(at) == ' ' || hyphen && text.charAt(at) == '-');
    return isGap ? at + 1 : at;
  }
}
