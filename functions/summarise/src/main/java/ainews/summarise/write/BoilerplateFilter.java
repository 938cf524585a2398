package ainews.summarise.write;

import ainews.shared.text.DataFile;
import ainews.summarise.text.LanguageDetector;
import ainews.summarise.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Removes sentences that do not report the event: requests, feelings, bylines, headings. */
final class BoilerplateFilter {
  private static final int LONGEST_HEADING = 6;
  private static final Pattern END = Pattern.compile("[.!?…。！？][”’\"')）\\]」』]*$");
  private static final Pattern LIST_NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s+(?=\\p{Lu})");

  private static final List<Pattern> LABELS = patterns("label");
  private static final List<Pattern> EVERYWHERE = patterns("page");
  private static final List<Pattern> IN_TALK = patterns("talk");

  private BoilerplateFilter() {}

  /**
   * Returns the sentences without boilerplate. A short one without end mark is a heading, unless it
   * comes first.
   */
  static List<String> drop(List<String> sentences, boolean isTalk, boolean hasHeadings) {
    List<String> kept = new ArrayList<>();
    for (String sentence : sentences) {
      boolean heading =
          hasHeadings
              && !kept.isEmpty()
              && !isEnded(sentence)
              && TextCleaner.count(sentence) < LONGEST_HEADING;
      boolean boilerplate = isAny(EVERYWHERE, sentence) || isTalk && isAny(IN_TALK, sentence);
      if (!heading && !boilerplate && !isAny(LABELS, sentence)) {
        kept.add(closed(LIST_NUMBER.matcher(sentence).replaceFirst("")));
      }
    }
    return kept;
  }

  /** Returns the sentences without labels of things that are not printed. */
  static List<String> withoutLabels(List<String> sentences) {
    return sentences.stream().filter(sentence -> !isAny(LABELS, sentence)).toList();
  }

  private static boolean isAny(List<Pattern> patterns, String sentence) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(sentence).matches());
  }

  // The colon announced a link or a list that is not printed.
  private static String closed(String sentence) {
    boolean characters = LanguageDetector.isInCharacters(sentence);
    return sentence.replaceFirst("\\s*[:：]$", characters ? "。" : ".");
  }

  private static List<Pattern> patterns(String where) {
    return DataFile.read("summarise/write/boilerplate.tsv", 3).stream()
        .filter(row -> row.get(0).equals(where))
        .map(row -> Pattern.compile(row.get(1)))
        .toList();
  }

  static boolean isEnded(String sentence) {
    return END.matcher(sentence).find();
  }
}
