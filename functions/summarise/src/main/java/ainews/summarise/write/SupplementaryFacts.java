package ainews.summarise.write;

import ainews.shared.text.DataFile;
import ainews.shared.text.Texts;
import ainews.summarise.text.FunctionWords;
import ainews.summarise.text.LanguageDetector;
import ainews.summarise.text.Sentences;
import ainews.summarise.text.TextCleaner;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a fact that another post of a story reports and the quoted one does not. */
final class SupplementaryFacts {
  private static final int FEWEST_WORDS = 8;
  private static final int MOST_WORDS = 30;

  /** Words shared with the story; with fewer the sentence may be about something else. */
  private static final int FEWEST_SHARED = 2;

  /** Share of the sentence's words; with more it only repeats the story. */
  private static final double MOST_SHARED = .5;

  private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");

  /** A capitalised word within a sentence; the first word always has a capital. */
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\p{N},，、] ?)\\p{Lu}[\\w-]{2,}");

  private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{4,}|\\p{IsHan}{2}");

  /** Such words, like function words, are shared by stories of every kind. */
  private static final Set<String> KINDS_OF_THINGS =
      DataFile.read("summarise/text/kinds-of-things.tsv", 1).stream()
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());

  /** What speakers say about themselves is no fact of the story. */
  private static final Pattern SPEAKER =
      Pattern.compile(
          DataFile.read("summarise/write/speakers.tsv", 2).stream()
              .map(
                  row ->
                      row.getFirst().matches("[a-z].*")
                          ? "\\b" + row.getFirst() + "\\b"
                          : row.getFirst())
              .collect(Collectors.joining("|", "(?i)", "")));

  private SupplementaryFacts() {}

  /**
   * Returns the first complete sentence of the others that is in the story's language, is about the
   * story, and adds a figure or a name.
   */
  static Optional<String> of(Extract extract, List<Extract> others) {
    String known = extract.title() + "\n" + extract.summary();
    String language = LanguageDetector.of(known);
    Set<String> words = words(known);
    return others.stream()
        .flatMap(other -> sentences(other.summary()))
        .filter(sentence -> isWhole(sentence) && LanguageDetector.of(sentence).equals(language))
        .filter(sentence -> !SPEAKER.matcher(sentence).find())
        .filter(sentence -> isAbout(words, words(sentence)))
        .filter(sentence -> adds(FIGURE, sentence, known) || adds(NAME, sentence, known))
        .findFirst();
  }

  // A summary that continues its title's sentence begins with half a sentence.
  private static Stream<String> sentences(String summary) {
    boolean goesOn = summary.startsWith(Texts.CUT);
    String own = goesOn ? summary.substring(Texts.CUT.length()) : summary;
    return Sentences.of(own).stream().skip(goesOn ? 1 : 0);
  }

  private static boolean isWhole(String sentence) {
    int count = TextCleaner.count(sentence);
    return BoilerplateFilter.isEnded(sentence)
        && !Character.isLowerCase(sentence.codePointAt(0))
        && !sentence.endsWith(Texts.CUT)
        && !sentence.matches(".*[?？]\\W*")
        && count >= FEWEST_WORDS
        && count <= MOST_WORDS;
  }

  private static boolean adds(Pattern what, String sentence, String known) {
    Set<String> had = all(what, known);
    return all(what, sentence).stream()
        .anyMatch(found -> !had.contains(found) && !known.toLowerCase(Locale.ROOT).contains(found));
  }

  private static boolean isAbout(Set<String> story, Set<String> sentence) {
    long shared = sentence.stream().filter(story::contains).count();
    return shared >= FEWEST_SHARED && shared <= MOST_SHARED * sentence.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = all(WORD, text);
    words.removeIf(word -> KINDS_OF_THINGS.contains(word) || FunctionWords.isEnglish(word));
    return words;
  }

  private static Set<String> all(Pattern what, String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = what.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().toLowerCase(Locale.ROOT).replaceFirst("[.,]+$", ""));
    }
    return found;
  }
}
