package ainews.publish.amend;

import ainews.publish.validation.NoText;
import ainews.publish.validation.Script;
import ainews.shared.edition.Language;

/**
 * Holds an operator's texts to what every printed text is: of bounded length, in its language, and
 * nothing but text. Whether they are true is the operator's own to know.
 */
final class Shape {
  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_CHINESE_TITLE = 44;
  private static final int LONGEST_ENGLISH_TITLE = 110;
  private static final int LONGEST_CHINESE_SUMMARY = 240;
  private static final int LONGEST_ENGLISH_SUMMARY = 700;

  private Shape() {}

  /**
   * @throws AmendmentException if a text is not as it has to be
   */
  static void require(Change change) {
    change
        .reasons()
        .forEach((language, text) -> require("the reason in " + language, text, LONGEST_REASON));
    change.reason().ifPresent(text -> require("the reason", text, LONGEST_REASON));
    change.titles().forEach(Shape::title);
    change.summaries().forEach(Shape::summary);
  }

  private static void title(Language language, String title) {
    String name = "the title in " + language;
    if (title.isEmpty()) {
      throw new AmendmentException(name + " is empty");
    }
    require(
        name,
        title,
        language == Language.ZH ? LONGEST_CHINESE_TITLE : LONGEST_ENGLISH_TITLE,
        language);
    if (!Script.isTitle(title, language)) {
      throw new AmendmentException(name + " is in another language");
    }
  }

  private static void summary(Language language, String summary) {
    String name = "the summary in " + language;
    require(
        name,
        summary,
        language == Language.ZH ? LONGEST_CHINESE_SUMMARY : LONGEST_ENGLISH_SUMMARY,
        language);
    if (!Script.fits(summary, language)) {
      throw new AmendmentException(name + " is in another language");
    }
  }

  private static void require(String name, String text, int most, Language language) {
    // Of Chinese, two Latin letters take the room of a character.
    long wide = text.codePoints().filter(c -> c >= 0x2e80).count();
    double length = language == Language.ZH ? wide + (text.length() - wide) / 2.0 : text.length();
    require(name, text, length > most ? 0 : text.length());
  }

  private static void require(String name, String text, int most) {
    if (text.length() > most) {
      throw new AmendmentException(name + " is too long");
    }
    NoText.in(text, true)
        .ifPresent(
            found -> {
              throw new AmendmentException(
                  name + " holds what is no text (" + found.reason() + "): " + found.words());
            });
  }
}
