package ainews.shared.store;

import ainews.shared.edition.Story;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.RowTooLargeException;

/** Puts stories into rows. */
final class StoryRows {
  private StoryRows() {}

  /**
   * The story's row. Where hundreds of posts tell it, the last ones' addresses are left out, and
   * then the posts themselves: better the day's largest story in short than no edition.
   */
  static Row of(Key key, Story story) {
    int addresses = Math.max(story.links().size(), story.identities().size());
    int posts = story.items().size();
    while (true) {
      try {
        return RowBodies.row(key, story.first(addresses, posts));
      } catch (RowTooLargeException e) {
        if (addresses > 1) {
          addresses /= 2;
        } else if (posts > 1) {
          posts /= 2;
        } else {
          throw e;
        }
      }
    }
  }
}
