package ainews.publish.feed;

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
    for (FeedContents.Kind kind : FeedContents.Kind.values()) {
      String path = feeds.language() + "/" + kind.file();
      files.add(SiteFile.of(path + ".xml", AtomFeedWriter.of(feeds, kind)));
      files.add(SiteFile.of(path + ".json", JsonFeedWriter.of(feeds, kind)));
    }
    return files;
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
      for (FeedContents.Kind kind : FeedContents.Kind.values()) {
        String title =
            kind == FeedContents.Kind.STORIES
                ? front.message("feed.stories", "site", front.siteTitle())
                : front.siteTitle();
        opml.append("<outline type=\"rss\" text=\"")
            .append(FeedContents.escaped(title))
            .append("\" xmlUrl=\"")
            .append(FeedContents.escaped(front.url(front.language() + "/" + kind.file() + ".xml")))
            .append("\" htmlUrl=\"")
            .append(FeedContents.escaped(front.url(front.language() + "/")))
            .append("\"/>\n");
      }
    }
    return SiteFile.of("feeds.opml", opml.append("</body>\n</opml>\n").toString());
  }
}
