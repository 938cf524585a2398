package ainews.publish.validation;

import ainews.shared.edition.Story;
import ainews.shared.edition.Verdict.Outcome;
import java.util.Set;

/** Decides what happens to a faulty story: it is degraded first and dropped if that fails. */
final class Remedy {
  private Remedy() {}

  /**
   * @param tried the remedies that already failed for this story
   */
  static Outcome of(StoryFault fault, Story story, Set<Outcome> tried) {
    Outcome outcome =
        switch (fault.kind()) {
          case TOP -> Outcome.MOVED;
          case CATEGORY -> Outcome.FOLDED;
          case STORY -> Outcome.DROPPED;
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
