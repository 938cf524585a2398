package ainews.summarise.check;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in quotation marks are a post's own, letter for letter. A term of a few words needs none:
 * marks also set off names and titles.
 */
final class QuotationCheck {
  private static final Pattern QUOTED =
      Pattern.compile("“([^“”]{1,400})”|\"([^\"]{1,400})\"|「([^「」]{1,400})」|『([^『』]{1,400})』");

  /** Letters of a term in its language; a Latin letter counts by the language's text pack. */
  private static final double TERM = 28;

  /** What a quotation leaves out. */
  private static final Pattern OMISSION = Pattern.compile("…|\\.\\.\\.|\\[[^\\]]{0,40}]");

  private QuotationCheck() {}

  static List<Finding> of(Posts posts, Language language, Field field, String text) {
    List<Finding> findings = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      String quoted = quoted(matcher);
      if (!isTerm(quoted, language) && !isSaid(posts, quoted)) {
        findings.add(new Finding(language, field, Reason.QUOTATION, quoted));
      }
    }
    return findings;
  }

  private static boolean isTerm(String quoted, Language language) {
    double most = language.text().isLatin() ? TERM : TERM / language.text().latinLetters();
    return language.text().length(quoted) <= most;
  }

  private static boolean isSaid(Posts posts, String quoted) {
    for (String piece : OMISSION.split(quoted)) {
      // The mark that ends the quoting sentence may stand within the quotation.
      String words = piece.replaceAll("^[\\s\\p{P}]+|[\\s\\p{P}]+$", "");
      if (!words.isEmpty() && !posts.say(words)) {
        return false;
      }
    }
    return true;
  }

  private static String quoted(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }
}
