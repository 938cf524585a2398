package ainews.summarise.history;

import java.util.Collections;

/**
 * A published story that a new one is related to.
 *
 * @param isSame whether both report one event, whatever its stage; otherwise they share only a
 *     subject
 * @param similarity in [0,1]
 */
record RelatedStory(PublishedStory published, boolean isSame, double similarity) {
  /**
   * Whether the other is newer and reports a stage of the same track, one that can start over, such
   * as outages.
   */
  boolean isSupersededBy(RelatedStory other) {
    return published.date().isBefore(other.published.date())
        && !Collections.disjoint(
            published.stages().recurring(), other.published.stages().recurring());
  }
}
