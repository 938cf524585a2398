package ainews.publish.corrections;

import ainews.shared.edition.Language;
import ainews.shared.text.ForeignMatter;
import ainews.shared.text.ScriptCheck;

/**
 * Checks that an operator's texts are short enough, in their language, and free of markup and
 * addresses. Whether they are true is for the operator to know.
 */
final class TextLimits {
  private static final int LONGEST_REASON = 300;

  private TextLimits() {}

  /**
   * Checks all texts of a change.
   *
   * @throws AmendmentException if a text fails a check; the message names the text and the fault
   */
  static void require(ChangeRequest change) {
    change
        .reasons()
        .forEach((language, text) -> require("the reason in " + language, text, LONGEST_REASON));
    change.reason().ifPresent(text -> require("the reason", text, LONGEST_REASON));
    change.titles().forEach(TextLimits::title);
    change.summaries().forEach(TextLimits::summary);
  }

  private static void title(Language language, String title) {
    String name = "the title in " + language;
    if (title.isEmpty()) {
      throw new AmendmentException(name + " is empty");
    }
    require(name, title, language.text().longestTitle(), language);
    if (!ScriptCheck.isTitle(title, language.text())) {
      throw new AmendmentException(name + " is in another language");
    }
  }

  private static void summary(Language language, String summary) {
    String name = "the summary in " + language;
    require(name, summary, language.text().longestSummary(), language);
    if (!ScriptCheck.fits(summary, language.text())) {
      throw new AmendmentException(name + " is in another language");
    }
  }

  private static void require(String name, String text, int most, Language language) {
    require(name, text, language.text().length(text) > most ? 0 : text.length());
  }

  private static void require(String name, String text, int most) {
    if (text.length() > most) {
      throw new AmendmentException(name + " is too long: shorten it");
    }
    ForeignMatter.in(text, true)
        .ifPresent(
            found -> {
              throw new AmendmentException(
                  name + " must not contain this (" + found.reason() + "): " + found.words());
            });
  }
}
