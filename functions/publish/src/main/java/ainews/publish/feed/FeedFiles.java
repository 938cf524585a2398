package ainews.publish.feed;

import ainews.publish.page.Feed;
import ainews.publish.page.PageContext;
import ainews.shared.edition.PublishedWeek;
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
      files.addAll(both(FeedDocument.of(feeds, feed)));
    }
    return files;
  }

  /**
   * The feed of weekly editions, as Atom and as JSON.
   *
   * @param page the page that lists them
   * @param weeks the newest first
   */
  public static List<SiteFile> weeks(PageContext page, List<PublishedWeek> weeks) {
    return both(new WeekFeed(page).of(weeks));
  }

  private static List<SiteFile> both(FeedDocument feed) {
    String path = feed.page().path() + feed.file();
    return List.of(
        SiteFile.of(path + ".xml", AtomFeedWriter.of(feed)),
        SiteFile.of(path + ".json", JsonFeedWriter.of(feed)));
  }

  /** The feed of a topic's stories, beside its page. */
  public static SiteFile topic(FeedContents stories) {
    return SiteFile.of(
        stories.page().path() + Feed.STORIES.file() + ".xml",
        AtomFeedWriter.of(FeedDocument.of(stories, Feed.STORIES)));
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
