package ainews.publish.page;

import ainews.shared.edition.Update;

/** The anchors of stories on their pages. They never change, since others link to them. */
public final class Anchors {
  private Anchors() {}

  /** The anchor of a story on the page of its edition. */
  public static String of(String story) {
    return "s-" + story;
  }

  /**
   * The link to the earlier story that an update follows.
   *
   * @param days the relative link to the folder of the language
   */
  public static String earlier(String days, Update update) {
    return days + update.date() + "/#" + of(update.story());
  }
}
