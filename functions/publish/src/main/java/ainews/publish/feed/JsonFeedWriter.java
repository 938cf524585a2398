package ainews.publish.feed;

import ainews.publish.page.Feed;
import ainews.shared.json.Json;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/** A feed in the form of JSON Feed 1.1. */
record JsonFeedWriter(
    String version,
    String title,
    @JsonProperty("home_page_url") String home,
    @JsonProperty("feed_url") String feed,
    String language,
    List<Item> items) {

  record Item(
      String id,
      String url,
      String title,
      Optional<String> summary,
      @JsonProperty("content_html") String content,
      List<String> tags,
      @JsonProperty("date_published") String published,
      @JsonProperty("date_modified") String modified) {}

  static String of(FeedContents feeds, Feed feed) {
    return Json.write(
            new JsonFeedWriter(
                "https://jsonfeed.org/version/1.1",
                feed.title(feeds.page()),
                feeds.page().url(feeds.language() + "/"),
                feeds.page().url(feeds.language() + "/" + feed.file() + ".json"),
                feeds.language().tag(),
                feeds.entries(feed).stream().map(entry -> item(feeds, entry)).toList()))
        + "\n";
  }

  private static Item item(FeedContents feeds, FeedContents.Entry entry) {
    return new Item(
        entry.id(),
        feeds.page().url(entry.path()),
        entry.title(),
        Optional.of(entry.summary()).filter(summary -> !summary.isEmpty()),
        entry.html(),
        entry.tags(),
        entry.published().toString(),
        entry.updated().toString());
  }
}
