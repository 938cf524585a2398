package ainews.summarise.history;

import java.util.Collections;

/**
 * A told story that a new one has to do with.
 *
 * @param isSame whether they tell of one event, its stages aside; else only of one subject
 * @param likeness in [0,1]
 */
record RelatedStory(PublishedStory told, boolean isSame, double likeness) {
  /** Whether the other was told later of something that can begin anew, such as an outage. */
  boolean isOvertakenBy(RelatedStory other) {
    return told.date().isBefore(other.told.date())
        && !Collections.disjoint(told.stages().recurring(), other.told.stages().recurring());
  }
}
