package ainews.shared.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One event as an edition tells it.
 *
 * @param id from {@link #idOf}; the same event has the same id in every making of a day
 * @param items the posts that tell it, the lead first
 * @param links where it was told, the lead first, each address once
 * @param identities canonical addresses of the posts and of what they link to, by which a later day
 *     knows the event again
 * @param texts one for every {@link Language}
 * @param time when the lead was posted
 * @param update the earlier story, where this one tells a later stage of it
 */
public record Story(
    String id,
    List<ItemKey> items,
    List<StoryLink> links,
    List<String> identities,
    Section section,
    Category category,
    Score score,
    Map<Language, StoryText> texts,
    Optional<Instant> time,
    Optional<Update> update) {
  private static final int ID_BYTES = 8;

  public Story {
    items = List.copyOf(items);
    links = List.copyOf(links);
    identities = List.copyOf(identities);
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    if (!id.matches("[0-9a-f]{" + 2 * ID_BYTES + "}")) {
      throw new IllegalArgumentException("not a story's id: " + id);
    }
    if (items.isEmpty() || new LinkedHashSet<>(items).size() != items.size()) {
      throw new IllegalArgumentException("a story has items, each once: " + id);
    }
    if (links.isEmpty() || links.stream().map(StoryLink::url).distinct().count() != links.size()) {
      throw new IllegalArgumentException("a story has links, each address once: " + id);
    }
    if (texts.size() != Language.values().length) {
      throw new IllegalArgumentException("a story has a text in every language: " + id);
    }
  }

  /** The id of the story whose lead item has this canonical address. */
  public static String idOf(String canonicalUrl) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(canonicalUrl.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public ItemKey lead() {
    return items.getFirst();
  }

  public StoryText text(Language language) {
    return texts.get(language);
  }
}
