package ainews.publish.page;

import ainews.shared.edition.Update;

/** The anchors of stories on their pages. They never change, since others link to them. */
public final class Anchors {
  private Anchors() {}

  /** The anchor of a story on the page of its edition. */
  public static String of(String story) {
    return "s-" + story;
  }

  /** The relative link from an edition to the earlier story that an update follows. */
  public static String earlier(Update update) {
    return "../" + update.date() + "/#" + of(update.story());
  }
}
