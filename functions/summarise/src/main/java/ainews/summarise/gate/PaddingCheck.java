package ainews.summarise.gate;

import ainews.summarise.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every sentence tells something of the items, not what its writer makes of them. */
final class PaddingCheck {
  /** The most that a sentence without substance has in common with the items. */
  private static final double MOST = .7;

  private static final List<Pattern> PHRASES =
      DataFile.read("padding.tsv", 3).stream().map(row -> Pattern.compile(row.get(0))).toList();

  private PaddingCheck() {}

  static List<Fault> check(Sources sources, Field field, String text) {
    List<Fault> faults = new ArrayList<>();
    for (Statement sentence : Statement.of(text)) {
      for (Pattern phrase : PHRASES) {
        Matcher matcher = phrase.matcher(sentence.text());
        if (matcher.find()
            && !sources.vocabulary().contains(matcher.group())
            && sentence.text().chars().noneMatch(Characters::isDigit)
            && sentence.share(sources.terms()) < MOST) {
          faults.add(new Fault(field, Reason.PADDING, matcher.group()));
          break;
        }
      }
    }
    return faults;
  }
}
