package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One event as an edition reports it.
 *
 * @param id from {@link #idOf}; the same event has the same id in every revision of a day
 * @param items the posts that report it, the lead first
 * @param links links to the posts and pages that report it, the lead first, each address once
 * @param identities canonical addresses of the posts and of the pages they link to, by which a
 *     later day recognises the event
 * @param texts one for every language of its edition
 * @param time when the lead was posted
 * @param update the earlier story that this one continues, if any
 * @param vendors the companies it is news of; each has at most one top story
 * @param extract its posts' own words in the same languages, if the texts are not these
 * @param amendments the changes after publication, the earliest first; stored beside the story,
 *     never in its row
 * @param formerIds the ids under which earlier runs for the day published it, the earliest first.
 *     Its own is among them only if the day also published it under another
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
    Optional<Update> update,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> vendors,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Language, StoryText> extract,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Amendment> amendments,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerIds) {
  private static final int ID_BYTES = 8;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{" + 2 * ID_BYTES + "}");

  public Story {
    Objects.requireNonNull(section, "a story needs a section");
    Objects.requireNonNull(category, "a story needs a category");
    Objects.requireNonNull(score, "a story needs a score");
    items = List.copyOf(items);
    links = List.copyOf(links);
    identities = List.copyOf(identities);
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    // Rows of earlier versions have none of these.
    vendors = vendors == null ? List.of() : List.copyOf(vendors);
    extract = extract == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(extract));
    amendments = amendments == null ? List.of() : List.copyOf(amendments);
    formerIds = formerIds == null ? List.of() : List.copyOf(formerIds);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not a story id: " + id);
    }
    if (items.isEmpty() || new LinkedHashSet<>(items).size() != items.size()) {
      throw new IllegalArgumentException("a story needs items without duplicates: " + id);
    }
    if (links.isEmpty() || links.stream().map(StoryLink::url).distinct().count() != links.size()) {
      throw new IllegalArgumentException("a story needs links without duplicate addresses: " + id);
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a story needs a text: " + id);
    }
    if (!extract.isEmpty() && !extract.keySet().equals(texts.keySet())) {
      throw new IllegalArgumentException("the extract must have the languages of the texts: " + id);
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

  /** Its texts for the pages of other days. */
  public Map<Language, StoryText> textsWithoutEvidence() {
    Map<Language, StoryText> bare = new TreeMap<>(texts);
    bare.replaceAll((language, text) -> text.withoutEvidence());
    return bare;
  }

  /** The text for readers of the language, see {@link StoryText#in}. */
  public StoryText text(Language language) {
    return StoryText.in(language, texts);
  }

  /**
   * Whether its texts were written; an extract is marked with its language in at least one of them.
   */
  @JsonIgnore
  public boolean isWritten() {
    return texts.values().stream().allMatch(text -> text.original().isEmpty());
  }

  @JsonIgnore
  public boolean isWithdrawn() {
    return withdrawal().isPresent();
  }

  /** The withdrawal in force, if there is one. */
  public Optional<Amendment> withdrawal() {
    return Amendment.withdrawal(amendments);
  }

  /** A copy with a withdrawal that was undone later: it is listed, and changes no text. */
  public Story restoredFrom(Amendment withdrawal) {
    List<Amendment> all = new ArrayList<>(amendments);
    all.add(withdrawal);
    return copy(section, category, texts, update, extract, all);
  }

  /** A copy with a change made after publication. */
  public Story amended(Amendment amendment) {
    Map<Language, StoryText> changed = new TreeMap<>();
    texts.forEach((language, text) -> changed.put(language, amendment.applyTo(text, language)));
    List<Amendment> all = new ArrayList<>(amendments);
    all.add(amendment);
    return copy(section, category, changed, update, extract, all);
  }

  public Story with(Map<Language, StoryText> texts) {
    return copy(section, category, texts, update, extract, amendments);
  }

  public Story with(Section section, Category category) {
    return copy(section, category, texts, update, extract, amendments);
  }

  public Story with(Update update) {
    return copy(section, category, texts, Optional.of(update), extract, amendments);
  }

  /** Whether this is or was its id. */
  public boolean isCalled(String other) {
    return id.equals(other) || formerIds.contains(other);
  }

  /** A copy that was published under other ids before. */
  public Story formerly(Collection<String> ids) {
    return new Story(
        id,
        items,
        links,
        identities,
        section,
        category,
        score,
        texts,
        time,
        update,
        vendors,
        extract,
        amendments,
        List.copyOf(ids));
  }

  /** A copy with only its first links and identities, and its first items. */
  public Story first(int addresses, int posts) {
    return new Story(
        id,
        first(items, posts),
        first(links, addresses),
        first(identities, addresses),
        section,
        category,
        score,
        texts,
        time,
        update,
        vendors,
        extract,
        amendments,
        formerIds);
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  /** A copy as readers get it, without the extract. */
  public Story withoutExtract() {
    return copy(section, category, texts, update, Map.of(), amendments);
  }

  private Story copy(
      Section section,
      Category category,
      Map<Language, StoryText> texts,
      Optional<Update> update,
      Map<Language, StoryText> extract,
      List<Amendment> amendments) {
    return new Story(
        id,
        items,
        links,
        identities,
        section,
        category,
        score,
        texts,
        time,
        update,
        vendors,
        extract,
        amendments,
        formerIds);
  }
}
