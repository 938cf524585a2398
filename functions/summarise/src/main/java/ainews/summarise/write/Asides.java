package ainews.summarise.write;

import ainews.summarise.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what does not tell of its event: requests, feelings, bylines, headings. */
final class Asides {
  private static final int LONGEST_HEADING = 6;
  private static final Pattern END = Pattern.compile("[.!?…。！？][”’\"')）\\]」』]*$");
  private static final Pattern LIST_NUMBER = Pattern.compile("^\\d{1,2}[.)]\\s+(?=\\p{Lu})");

  private static final List<Pattern> WHOLE =
      DataFile.read("asides.tsv", 3).stream().map(row -> Pattern.compile(row.get(1))).toList();

  private Asides() {}

  /** The sentences that tell something; those that bear no end are kept if long or the first. */
  static List<String> drop(List<String> sentences, boolean hasHeadings) {
    List<String> told = new ArrayList<>();
    for (String sentence : sentences) {
      boolean heading =
          hasHeadings
              && !told.isEmpty()
              && !isEnded(sentence)
              && Plain.count(sentence) < LONGEST_HEADING;
      if (!heading && WHOLE.stream().noneMatch(aside -> aside.matcher(sentence).matches())) {
        told.add(LIST_NUMBER.matcher(sentence).replaceFirst(""));
      }
    }
    return told;
  }

  static boolean isEnded(String sentence) {
    return END.matcher(sentence).find();
  }
}
