package ainews.shared.store;

import ainews.shared.edition.Story;
import ainews.shared.table.Key;
import ainews.shared.table.Row;
import ainews.shared.table.RowTooLargeException;

/** Converts stories to rows. */
final class StoryRows {
  private StoryRows() {}

  /**
   * The story's row. If hundreds of posts make it too large, the last addresses are left out, then
   * the last posts: a shortened story is better than no edition.
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
