package ainews.publish.feed;

import ainews.publish.page.Feed;
import ainews.publish.page.PageContext;
import java.util.List;

/**
 * A feed before it is written as Atom or JSON.
 *
 * @param page the page that it belongs to, in whose folder it is
 * @param file its name there, without an ending
 * @param entries the newest first
 */
record FeedDocument(PageContext page, String file, String title, List<FeedContents.Entry> entries) {
  static FeedDocument of(FeedContents contents, Feed feed) {
    return new FeedDocument(
        contents.page(), feed.file(), contents.title(feed), contents.entries(feed));
  }

  /** The feed's own id. */
  String id() {
    return "urn:ainews:" + page.path().replace('/', ':') + file;
  }

  String url(String ending) {
    return page.url(page.path() + file + ending);
  }
}
