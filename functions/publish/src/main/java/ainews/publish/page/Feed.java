package ainews.publish.page;

/** The feeds of a language: one has an entry per edition, the other an entry per story. */
public enum Feed {
  EDITIONS("feed", "editions"),
  STORIES("stories", "stories");

  private final String file;
  private final String message;

  Feed(String file, String message) {
    this.file = file;
    this.message = message;
  }

  /** The name of its files in the folder of the language, without an ending. */
  public String file() {
    return file;
  }

  /**
   * Returns its title, which names the site.
   *
   * @param page a page of its language
   */
  public String title(PageContext page) {
    return page.message("feed." + message, "site", page.siteTitle());
  }

  /** Returns the text of links to it. */
  public String label(PageContext page) {
    return page.message("subscribe." + message);
  }
}
