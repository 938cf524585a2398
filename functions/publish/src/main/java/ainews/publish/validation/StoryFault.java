package ainews.publish.validation;

import ainews.shared.edition.Language;
import ainews.shared.edition.Verdict;

/**
 * A fault of one story.
 *
 * @param point which of the ten that hold for every edition
 * @param story its id
 * @param language of the text at fault; the first where it is none of a text
 * @param field title or summary, links or place
 * @param what is wrong; none of the story's own words
 * @param evidence the words at fault
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

  /** What kind of remedy there is. */
  enum Kind {
    /** Words that have no place in a text. */
    TEXT,
    /** A text passes for another language than it is. */
    LANGUAGE,
    /** More is told than there was to tell. */
    PADDING,
    /** It may not stand among the top stories. */
    TOP,
    /** It stands alone in its category. */
    CATEGORY,
    /** The story may not stand in this edition at all. */
    STORY
  }

  Verdict verdict(Verdict.Outcome outcome) {
    return new Verdict(story, language, field, reason(), evidence, outcome);
  }

  String reason() {
    return "point " + point + ": " + what;
  }
}
