package ainews.publish.validation;

import ainews.shared.edition.Language;
import ainews.shared.text.NumberReader;
import ainews.shared.text.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Compares the figures of a story in two languages, and accepts what it cannot decide. */
final class FigureParity {
  /** Whole figures up to this one may be written in words, such as those of months. */
  private static final BigDecimal MOST_IN_WORDS = new BigDecimal(20);

  private FigureParity() {}

  /** The first figure in digits that the other text lacks, as written; empty if it lacks none. */
  static Optional<String> missing(
      String text, Language language, String other, Language otherLanguage) {
    List<Quantity> known = NumberReader.read(other, otherLanguage.text());
    boolean hasWords = known.stream().anyMatch(figure -> !isInDigits(figure, other));
    return NumberReader.read(text, language.text()).stream()
        .filter(figure -> isInDigits(figure, text))
        .filter(figure -> !(hasWords && mayBeWords(figure)))
        .filter(figure -> known.stream().noneMatch(figure::matches))
        .map(figure -> text.substring(figure.start(), figure.end()))
        .findFirst();
  }

  private static boolean isInDigits(Quantity figure, String text) {
    return text.substring(figure.start(), figure.end()).chars().anyMatch(Character::isDigit);
  }

  private static boolean mayBeWords(Quantity figure) {
    return figure.values().stream()
        .anyMatch(
            value ->
                value.compareTo(MOST_IN_WORDS) <= 0 && value.stripTrailingZeros().scale() <= 0);
  }
}
