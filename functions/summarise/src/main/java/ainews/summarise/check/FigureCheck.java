package ainews.summarise.check;

import ainews.shared.edition.Language;
import ainews.shared.text.NumberReader;
import ainews.shared.text.Quantity;
import ainews.shared.text.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every figure and version of a text stands in its posts or their speakers' names. */
final class FigureCheck {
  /** Counts such as "two models", which need no source. */
  private static final BigDecimal FEW = BigDecimal.valueOf(3);

  /** Counts of things that posts may list without a number. */
  private static final BigDecimal COUNTED = BigDecimal.valueOf(20);

  /** A digit that is part of a word, such as 3D. */
  private static final Pattern NAME = Pattern.compile("\\d\\p{Lu}");

  private FigureCheck() {}

  /**
   * Checks one field.
   *
   * @param worked receives the figures that could be worked out from those of the posts; they are
   *     no findings
   */
  static List<Finding> of(
      Posts posts, Language language, Field field, String text, List<Finding> worked) {
    List<Finding> findings = new ArrayList<>();
    for (Quantity figure : NumberReader.read(text)) {
      String words = text.substring(figure.start(), figure.end());
      if (isFew(figure, words) || isKnown(figure, posts) || posts.say(words)) {
        continue;
      }
      Reason reason = figure.kind() == Kind.VERSION ? Reason.VERSION : Reason.FIGURE;
      Finding finding = new Finding(language, field, reason, words);
      (isInWords(words) || mayBeWorkedOut(figure, posts) ? worked : findings).add(finding);
    }
    return findings;
  }

  /** Figures of one language's text that the other lacks. */
  static List<Finding> missing(Written text, Written other) {
    List<Quantity> known = new ArrayList<>(NumberReader.read(other.title()));
    known.addAll(NumberReader.read(other.summary()));
    List<Finding> findings = new ArrayList<>();
    for (Field field : List.of(Field.TITLE, Field.SUMMARY)) {
      String words = text.of(field);
      for (Quantity figure : NumberReader.read(words)) {
        String written = words.substring(figure.start(), figure.end());
        boolean isSame =
            known.stream().anyMatch(figure::matches)
                || Verbatim.letters(other.title() + other.summary())
                    .contains(Verbatim.letters(written));
        if (!isFew(figure, written) && !isInWords(written) && !isSame) {
          findings.add(new Finding(text.language(), field, Reason.PARITY, written));
        }
      }
    }
    return findings;
  }

  // Words for numbers have more forms than can be listed: half, a dozen, around the clock.
  private static boolean isInWords(String figure) {
    return figure.chars().noneMatch(Character::isDigit);
  }

  /** Counts of things, of which posts and the other language may speak without a number. */
  private static boolean isFew(Quantity figure, String words) {
    boolean isCount = figure.kind() != Kind.VERSION && figure.unit().isEmpty();
    BigDecimal most = isCount ? FEW : BigDecimal.ONE;
    return figure.values().stream().anyMatch(value -> value.compareTo(most) <= 0)
        || NAME.matcher(words).matches();
  }

  private static boolean isKnown(Quantity figure, Posts posts) {
    return posts.figures().stream().anyMatch(figure::matches)
        || figure.kind() == Kind.DATE && isOf(figure, posts);
  }

  /** A part of the edition's own date. */
  private static boolean isOf(Quantity figure, Posts posts) {
    List<Integer> parts =
        List.of(posts.day().getYear(), posts.day().getMonthValue(), posts.day().getDayOfMonth());
    return figure.values().stream().anyMatch(value -> parts.contains(value.intValue()));
  }

  private static boolean mayBeWorkedOut(Quantity figure, Posts posts) {
    // Times of day differ by zone and by the clock of twelve hours.
    if (figure.kind() == Kind.VERSION || figure.kind() == Kind.DATE) {
      return figure.unit().equals("clock");
    }
    boolean isCount =
        figure.unit().isEmpty()
            && figure.values().stream().anyMatch(value -> value.compareTo(COUNTED) <= 0);
    return isCount || Arithmetic.yields(figure, posts.figures());
  }
}
