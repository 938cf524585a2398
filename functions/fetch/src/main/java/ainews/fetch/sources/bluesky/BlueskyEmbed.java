package ainews.fetch.sources.bluesky;

import static ainews.fetch.JsonFields.text;

import ainews.shared.text.Urls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** What a post shows below its text: a link card, another post, or both. */
record BlueskyEmbed(String words, List<String> links) {
  /**
   * @param embed the {@code #view} of a post or a quoted post
   */
  static BlueskyEmbed of(JsonNode embed) {
    List<String> words = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (JsonNode page : List.of(embed.path("external"), embed.path("media").path("external"))) {
      card(page, words, links);
    }
    // Beside pictures, the quoted post is one level deeper.
    JsonNode record = embed.path("record");
    quote(record.path("record").isObject() ? record.path("record") : record, words, links);
    return new BlueskyEmbed(String.join("\n\n", words), List.copyOf(links));
  }

  private static void card(JsonNode page, List<String> words, List<String> links) {
    Urls.web(text(page, "uri")).ifPresent(links::add);
    add(words, text(page, "title"));
    add(words, text(page, "description"));
  }

  private static void quote(JsonNode post, List<String> words, List<String> links) {
    Matcher uri = BlueskyParser.uri(post);
    if (!uri.matches() || !post.path("value").isObject()) {
      return; // a list, a feed, or a post that is gone
    }
    BlueskyText quoted = BlueskyText.of(post.path("value"));
    add(words, quoted.words());
    links.addAll(quoted.links());
    post.path("embeds").forEach(embed -> card(embed.path("external"), words, links));
    links.add(BlueskyParser.url(post.path("author"), uri));
  }

  private static void add(List<String> words, String text) {
    if (!text.isBlank()) {
      words.add(text.strip());
    }
  }
}
