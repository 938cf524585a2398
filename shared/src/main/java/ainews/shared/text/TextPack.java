package ainews.shared.text;

import java.lang.Character.UnicodeScript;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param scales words after a figure, such as "million", with their factor
 * @param numberWords matches numbers up to twenty written as words
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
    Map<String, Double> scales,
    Pattern numberWords,
    DateTimeFormatter day,
    DateTimeFormatter month,
    int longestTitle,
    int longestSummary) {

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
            scales(file.take("number.scales")),
            Pattern.compile(file.take("number.words")),
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

  private static List<String> words(String value) {
    return Arrays.stream(value.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static Map<String, Double> scales(String value) {
    Map<String, Double> scales = new LinkedHashMap<>();
    for (String scale : words(value)) {
      int colon = scale.indexOf(':');
      scales.put(scale.substring(0, colon), Double.valueOf(scale.substring(colon + 1)));
    }
    return scales;
  }
}
