package ainews.publish.feed;

import ainews.publish.page.Page;
import ainews.shared.site.SiteFile;
import java.util.ArrayList;
import java.util.List;

/** The files that readers subscribe to. */
public final class FeedFiles {
  private FeedFiles() {}

  /** A language's feeds: its days and their stories, each as Atom and as JSON. */
  public static List<SiteFile> of(Feeds feeds) {
    List<SiteFile> files = new ArrayList<>();
    for (Feeds.Kind kind : Feeds.Kind.values()) {
      String path = feeds.language() + "/" + kind.file();
      files.add(SiteFile.of(path + ".xml", AtomFeed.of(feeds, kind)));
      files.add(SiteFile.of(path + ".json", JsonFeed.of(feeds, kind)));
    }
    return files;
  }

  /**
   * All feeds in one file.
   *
   * @param fronts the languages' fronts
   */
  public static SiteFile list(List<Page> fronts) {
    StringBuilder opml = new StringBuilder();
    opml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n<head><title>")
        .append(Feeds.escaped(fronts.getFirst().siteTitle()))
        .append("</title></head>\n<body>\n");
    for (Page front : fronts) {
      for (Feeds.Kind kind : Feeds.Kind.values()) {
        String title =
            front.siteTitle()
                + (kind == Feeds.Kind.STORIES ? front.pick("（逐条）", ", story by story") : "");
        opml.append("<outline type=\"rss\" text=\"")
            .append(Feeds.escaped(title))
            .append("\" xmlUrl=\"")
            .append(Feeds.escaped(front.url(front.language() + "/" + kind.file() + ".xml")))
            .append("\" htmlUrl=\"")
            .append(Feeds.escaped(front.url(front.language() + "/")))
            .append("\"/>\n");
      }
    }
    return SiteFile.of("feeds.opml", opml.append("</body>\n</opml>\n").toString());
  }
}
