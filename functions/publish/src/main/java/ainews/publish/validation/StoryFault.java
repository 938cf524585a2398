package ainews.publish.validation;

import ainews.shared.edition.Language;
import ainews.shared.edition.Verdict;

/**
 * A fault of one story.
 *
 * @param point the number of the violated point, 1 to 10
 * @param story the story's id
 * @param language the language of the faulty text; the edition's first if no text is at fault
 * @param field title, summary, links or place
 * @param what what is wrong, in none of the story's own words
 * @param evidence the faulty words
 */
record StoryFault(
    int point,
    String story,
    Language language,
    Kind kind,
    String field,
    String what,
    String evidence) {
  static final String TITLE = "title";
  static final String SUMMARY = "summary";
  static final String LINKS = "links";
  static final String PLACE = "place";

  /** The kind of fault, which decides the remedy. */
  enum Kind {
    /** A text contains words that it must not. */
    TEXT,
    /** A text is in another language and not marked. */
    LANGUAGE,
    /** The story does not qualify as a top story. */
    TOP,
    /** The story is alone in its category. */
    CATEGORY,
    /** The story must not be in this edition. */
    STORY
  }

  Verdict verdict(Verdict.Outcome outcome) {
    return new Verdict(story, language, field, reason(), evidence, outcome);
  }

  String reason() {
    return "point " + point + ": " + what;
  }
}
