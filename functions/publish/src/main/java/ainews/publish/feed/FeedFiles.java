package ainews.publish.feed;

import ainews.publish.page.Feed;
import ainews.publish.page.PageContext;
import ainews.shared.site.SiteFile;
import java.util.ArrayList;
import java.util.List;

/** The feed files and the list of all feeds. */
public final class FeedFiles {
  private FeedFiles() {}

  /** The feeds of a language, one of editions and one of stories, each as Atom and as JSON. */
  public static List<SiteFile> of(FeedContents feeds) {
    List<SiteFile> files = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      String path = feeds.language() + "/" + feed.file();
      files.add(SiteFile.of(path + ".xml", AtomFeedWriter.of(feeds, feed)));
      files.add(SiteFile.of(path + ".json", JsonFeedWriter.of(feeds, feed)));
    }
    return files;
  }

  /** The feed of a topic's stories, beside its page. */
  public static SiteFile topic(FeedContents stories) {
    return SiteFile.of(
        stories.page().path() + Feed.STORIES.file() + ".xml",
        AtomFeedWriter.of(stories, Feed.STORIES));
  }

  /**
   * The list of all feeds as OPML.
   *
   * @param fronts the languages' front pages
   */
  public static SiteFile list(List<PageContext> fronts) {
    StringBuilder opml = new StringBuilder();
    opml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n<head><title>")
        .append(FeedContents.escaped(fronts.getFirst().siteTitle()))
        .append("</title></head>\n<body>\n");
    for (PageContext front : fronts) {
      for (Feed feed : Feed.values()) {
        opml.append("<outline type=\"rss\" text=\"")
            .append(FeedContents.escaped(feed.title(front)))
            .append("\" xmlUrl=\"")
            .append(FeedContents.escaped(front.url(front.language() + "/" + feed.file() + ".xml")))
            .append("\" htmlUrl=\"")
            .append(FeedContents.escaped(front.url(front.language() + "/")))
            .append("\"/>\n");
      }
    }
    return SiteFile.of("feeds.opml", opml.append("</body>\n</opml>\n").toString());
  }
}
