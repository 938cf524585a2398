package ainews.summarise.write;

import ainews.shared.text.DataFile;
import ainews.summarise.text.LanguageDetector;
import ainews.summarise.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what does not tell of its event: requests, feelings, bylines, headings. */
final class BoilerplateFilter {
  private static final int LONGEST_HEADING = 6;
  private static final Pattern END = Pattern.compile("[.!?…。！？][”’\"')）\\]」』]*$");
  private static final Pattern LIST_NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s+(?=\\p{Lu})");

  private static final List<Pattern> LABELS = patterns("label");
  private static final List<Pattern> EVERYWHERE = patterns("page");
  private static final List<Pattern> IN_TALK = patterns("talk");

  private BoilerplateFilter() {}

  /** The sentences that tell something; those that bear no end are kept if long or the first. */
  static List<String> drop(List<String> sentences, boolean isTalk, boolean hasHeadings) {
    List<String> told = new ArrayList<>();
    for (String sentence : sentences) {
      boolean heading =
          hasHeadings
              && !told.isEmpty()
              && !isEnded(sentence)
              && TextCleaner.count(sentence) < LONGEST_HEADING;
      boolean aside = isAny(EVERYWHERE, sentence) || isTalk && isAny(IN_TALK, sentence);
      if (!heading && !aside && !isAny(LABELS, sentence)) {
        told.add(closed(LIST_NUMBER.matcher(sentence).replaceFirst("")));
      }
    }
    return told;
  }

  /** The sentences without labels of what is not printed. */
  static List<String> withoutLabels(List<String> sentences) {
    return sentences.stream().filter(sentence -> !isAny(LABELS, sentence)).toList();
  }

  private static boolean isAny(List<Pattern> patterns, String sentence) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(sentence).matches());
  }

  // What the colon announced is a link or a list that is not printed.
  private static String closed(String sentence) {
    boolean characters = LanguageDetector.isInCharacters(sentence);
    return sentence.replaceFirst("\\s*[:：]$", characters ? "。" : ".");
  }

  private static List<Pattern> patterns(String where) {
    return DataFile.read("summarise/write/asides.tsv", 3).stream()
        .filter(row -> row.get(0).equals(where))
        .map(row -> Pattern.compile(row.get(1)))
        .toList();
  }

  static boolean isEnded(String sentence) {
    return END.matcher(sentence).find();
  }
}
