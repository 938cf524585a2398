package ainews.publish.validation;

import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict.Outcome;
import java.util.Set;

/** Says what becomes of a story with a fault: first it is degraded, then it is dropped. */
final class Remedy {
  private Remedy() {}

  /**
   * @param tried what was done to the story before, which did not help
   */
  static Outcome of(StoryFault fault, Story story, Set<Outcome> tried) {
    Outcome outcome =
        switch (fault.kind()) {
          case TOP -> Outcome.MOVED;
          case CATEGORY -> Outcome.FOLDED;
          case STORY -> Outcome.DROPPED;
          case PADDING -> Outcome.SHORTENED;
          case LANGUAGE -> story.isWritten() ? ownWords(story, Outcome.DROPPED) : Outcome.MARKED;
          case TEXT ->
              ownWords(
                  story,
                  fault.field().equals(StoryFault.SUMMARY) ? Outcome.SHORTENED : Outcome.DROPPED);
        };
    return tried.contains(outcome) ? Outcome.DROPPED : outcome;
  }

  private static Outcome ownWords(Story story, Outcome otherwise) {
    return story.isWritten() && !story.extract().isEmpty() ? Outcome.REPLACED : otherwise;
  }
}
