package ainews.fetch.sources.bluesky;

import static ainews.fetch.JsonFields.text;

import ainews.shared.text.Urls;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A post's text and links. The facets give the links' positions in UTF-8 bytes. An address at the
 * end of the text is removed from it.
 */
record BlueskyText(String words, List<String> links) {
  private record Facet(int start, int end, Optional<String> link) {}

  /**
   * @param record the post as written by its author
   */
  static BlueskyText of(JsonNode record) {
    byte[] bytes = text(record, "text").getBytes(StandardCharsets.UTF_8);
    List<Facet> facets = facets(record, bytes.length);
    Set<String> links = new LinkedHashSet<>();
    facets.forEach(facet -> facet.link().ifPresent(links::add));
    int end = bytes.length;
    for (Facet facet : facets.reversed()) {
      String shown = string(bytes, facet.start(), facet.end());
      boolean isLast = facet.end() <= end && string(bytes, facet.end(), end).isBlank();
      if (facet.link().isPresent() && isLast && isAddress(shown)) {
        end = facet.start();
      }
    }
    return new BlueskyText(string(bytes, 0, end).strip(), List.copyOf(links));
  }

  private static List<Facet> facets(JsonNode record, int length) {
    List<Facet> facets = new ArrayList<>();
    for (JsonNode facet : record.path("facets")) {
      int start = facet.path("index").path("byteStart").asInt(-1);
      int end = facet.path("index").path("byteEnd").asInt(-1);
      if (start >= 0 && start < end && end <= length) {
        facets.add(new Facet(start, end, link(facet)));
      }
    }
    facets.sort(Comparator.comparingInt(Facet::start));
    return facets;
  }

  private static Optional<String> link(JsonNode facet) {
    return facet
        .path("features")
        .valueStream()
        .filter(feature -> text(feature, "$type").endsWith("#link"))
        .map(feature -> Urls.web(text(feature, "uri")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns whether the link's text is its address, shortened by the app. */
  private static boolean isAddress(String shown) {
    return !shown.isBlank() && shown.indexOf(' ') < 0 && shown.indexOf('.') > 0;
  }

  private static String string(byte[] bytes, int from, int to) {
    return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
  }
}
