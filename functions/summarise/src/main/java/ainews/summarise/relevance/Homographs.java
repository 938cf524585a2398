package ainews.summarise.relevance;

import ainews.shared.text.DataFile;
import ainews.summarise.text.LanguageDetector;
import java.util.List;
import java.util.regex.Pattern;

/** Removes words of other languages that are spelt like a term of the lexicon. */
final class Homographs {
  private static final String ALL = "*";

  private record Homograph(Pattern pattern, String language) {
    boolean isIn(String text) {
      return pattern.matcher(text).find()
          && (language.equals(ALL) || LanguageDetector.leansTo(language, text));
    }
  }

  private static final List<Homograph> HOMOGRAPHS =
      DataFile.read("summarise/relevance/homographs.tsv", 3).stream()
          .map(row -> new Homograph(Pattern.compile(row.get(0)), row.get(1)))
          .toList();

  private Homographs() {}

  /** Returns the text without such words. */
  static String drop(String text) {
    String rest = text;
    for (Homograph homograph : HOMOGRAPHS) {
      if (homograph.isIn(rest)) {
        rest = homograph.pattern.matcher(rest).replaceAll(" ");
      }
    }
    return rest;
  }
}
