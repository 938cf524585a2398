package ainews.summarise.check;

import ainews.shared.edition.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Latin letters stand in the posts or their speakers' names. In a text of another script
 * they are copied, so code can tell; in a text in Latin letters any word may have a capital.
 * Abbreviations in capitals, such as AI, are words of every language.
 */
final class NameCheck {
  private static final Pattern NAME = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\d]+");

  private NameCheck() {}

  static List<Finding> of(Posts posts, Language language, Field field, String text) {
    List<Finding> findings = new ArrayList<>();
    Matcher name = NAME.matcher(language.text().isLatin() ? "" : text);
    while (name.find()) {
      boolean isName =
          name.group().chars().anyMatch(Character::isUpperCase)
              && !name.group().chars().allMatch(Character::isUpperCase);
      if (isName && !posts.say(name.group())) {
        findings.add(new Finding(language, field, Reason.NAME, name.group()));
      }
    }
    return findings;
  }
}
