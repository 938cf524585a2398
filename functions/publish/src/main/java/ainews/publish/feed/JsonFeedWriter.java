package ainews.publish.feed;

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

  static String of(FeedDocument feed) {
    return Json.write(
            new JsonFeedWriter(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.page().url(),
                feed.url(".json"),
                feed.page().language().tag(),
                feed.entries().stream().map(entry -> item(feed, entry)).toList()))
        + "\n";
  }

  private static Item item(FeedDocument feed, FeedContents.Entry entry) {
    return new Item(
        entry.id(),
        feed.page().url(entry.path()),
        entry.title(),
        Optional.of(entry.summary()).filter(summary -> !summary.isEmpty()),
        entry.html(),
        entry.tags(),
        entry.published().toString(),
        entry.updated().toString());
  }
}
