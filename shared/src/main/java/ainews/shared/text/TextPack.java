package ainews.shared.text;

import java.lang.Character.UnicodeScript;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules by which texts of a language are written.
 *
 * @param locale locale of the printed names of days, months and languages
 * @param scripts the Unicode scripts of its letters; names in Latin letters may occur as well
 * @param latinLetters the number of Latin letters that say as much as one of its own letters
 * @param latinWidth the width of a Latin letter, where one of its own has 1
 * @param one the numbers whose noun is in the singular
 * @param sentenceEnds the marks that end a sentence; if {@code isSpaced}, only before a space
 * @param quotes the opening and the closing typographic quotation mark
 * @param apostrophe the typographic apostrophe; absent if the language has none
 * @param decimal the decimal separator
 * @param numbers how numbers are written in words
 * @param day how a date is printed, with its weekday
 * @param month how a month of a year is printed
 * @param longestTitle most letters of a title that an operator writes
 * @param longestSummary most letters of such a summary
 */
public record TextPack(
    Locale locale,
    Set<UnicodeScript> scripts,
    double latinLetters,
    double latinWidth,
    Set<Long> one,
    String sentenceEnds,
    boolean isSpaced,
    List<String> quotes,
    Optional<String> apostrophe,
    char decimal,
    Numbers numbers,
    DateTimeFormatter day,
    DateTimeFormatter month,
    int longestTitle,
    int longestSummary) {
  /** The first code point of scripts with wide letters. */
  private static final int WIDE = 0x2e80;

  /**
   * Reads the packaged {@code languages/<id>.properties}.
   *
   * @throws IllegalStateException if the file is missing, or has a missing or an unknown property
   */
  public static TextPack read(String id) {
    PropertyFile file = PropertyFile.read("languages/" + id + ".properties");
    Locale locale = Locale.forLanguageTag(file.take("locale"));
    TextPack pack =
        new TextPack(
            locale,
            words(file.take("scripts")).stream()
                .map(UnicodeScript::valueOf)
                .collect(Collectors.toUnmodifiableSet()),
            Double.parseDouble(file.take("latin.letters")),
            Double.parseDouble(file.take("latin.width")),
            words(file.take("plural.one")).stream()
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet()),
            file.take("sentence.ends"),
            Boolean.parseBoolean(file.take("sentence.spaced")),
            List.of(file.take("quotes").split("…", 2)),
            Optional.of(file.take("apostrophe")).filter(mark -> !mark.isEmpty()),
            file.take("number.decimal").charAt(0),
            Numbers.of(file),
            DateTimeFormatter.ofPattern(file.take("date.day"), locale),
            DateTimeFormatter.ofPattern(file.take("date.month"), locale),
            Integer.parseInt(file.take("longest.title")),
            Integer.parseInt(file.take("longest.summary")));
    file.requireEmpty();
    return pack;
  }

  /** Whether its words are written in Latin letters. */
  public boolean isLatin() {
    return scripts.contains(UnicodeScript.LATIN);
  }

  /** The length of a text in the language's own letters. */
  public double length(String text) {
    long wide = text.codePoints().filter(c -> c >= WIDE).count();
    return wide + (text.codePointCount(0, text.length()) - wide) * latinWidth;
  }

  private static List<String> words(String value) {
    return Arrays.stream(value.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * The words of numbers, in lower case.
   *
   * @param scales words and letters after a figure, such as "million", with their factor
   * @param words numbers of one word
   * @param fillers words within a number, such as the first one of "a million"
   * @param ordinals words such as "third"
   * @param phrases words that are a number with its unit, such as "twice", as {@code
   *     words:value:unit}
   * @param about words before a figure that is rounded
   * @param over words before a figure that is rounded down
   * @param behind words and signs behind such a figure
   * @param counted characters behind a short number that say it is one, such as 个
   * @param ranges words between two figures with a common unit
   */
  public record Numbers(
      Map<String, BigDecimal> scales,
      Map<String, BigDecimal> words,
      Set<String> fillers,
      Map<String, BigDecimal> ordinals,
      List<String> phrases,
      List<String> about,
      List<String> over,
      List<String> behind,
      String counted,
      Set<String> ranges) {

    private static Numbers of(PropertyFile file) {
      return new Numbers(
          values(file.take("number.scales")),
          values(file.take("number.words")),
          Set.copyOf(TextPack.words(file.take("number.fillers"))),
          values(file.take("number.ordinals")),
          List.of(file.take("number.phrases").split("\\|")),
          List.of(file.take("number.about").split("\\|")),
          List.of(file.take("number.over").split("\\|")),
          List.of(file.take("number.behind").split("\\|")),
          file.take("number.counted"),
          Set.copyOf(TextPack.words(file.take("number.ranges"))));
    }

    private static Map<String, BigDecimal> values(String property) {
      return TextPack.words(property).stream()
          .map(entry -> entry.split(":", 2))
          .collect(
              Collectors.toUnmodifiableMap(entry -> entry[0], entry -> new BigDecimal(entry[1])));
    }
  }
}
