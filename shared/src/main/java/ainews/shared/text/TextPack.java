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
 * How texts of a language are written.
 *
 * @param locale whose names of days, months and languages are printed
 * @param scripts of its letters; names in Latin letters may stand among them
 * @param latinLetters so many Latin letters say as much as one of its own
 * @param latinWidth the room that a Latin letter takes, where one of its own takes 1
 * @param one the numbers that a noun in the singular follows
 * @param sentenceEnds the marks that end a sentence, if {@code isSpaced} before a space only
 * @param quotes the opening and the closing quotation mark of print
 * @param apostrophe the one of print; empty where the language has none
 * @param decimal what stands before the decimals of a number
 * @param scales words behind a figure, such as "million", with what they multiply it by
 * @param numberWords finds numbers up to twenty written as words
 * @param day how a date is printed, with its weekday
 * @param month how a month of a year is printed
 * @param longestTitle of an operator's title, in its own letters
 * @param longestSummary likewise
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
   * @throws IllegalStateException if it is missing, lacks a property or has one too many
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
