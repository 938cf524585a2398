package ainews.publish.page;

import ainews.shared.edition.Update;

/** Where stories stand in the pages of their days; what once was an address stays one. */
public final class Anchors {
  private Anchors() {}

  /** The name of a story's place in the page, by which other pages link to it. */
  public static String of(String story) {
    return "s-" + story;
  }

  /** The way from an edition to the earlier story in the page of its day. */
  public static String earlier(Update update) {
    return "../" + update.date() + "/#" + of(update.story());
  }
}
