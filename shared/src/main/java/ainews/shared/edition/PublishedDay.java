package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A published day as the catalogue stores it.
 *
 * @param stories the number of its stories, without withdrawn ones
 * @param sentences the day in one sentence, by language
 * @param entries its stories in order
 * @param withoutModel whether all texts are extracts; rows of earlier versions do not say so
 */
public record PublishedDay(
    LocalDate date,
    int stories,
    Map<Language, String> sentences,
    @JsonProperty("told") List<Entry> entries,
    Boolean withoutModel) {
  /** Keeps the catalogue's row small, however long an edition is. */
  private static final int MAX_ENTRIES = 100;

  /** Keeps it small, too: the links of a story beside its first. */
  private static final int MORE_LINKS = 9;

  public PublishedDay {
    sentences = Collections.unmodifiableMap(new TreeMap<>(sentences));
    // Rows of earlier versions have neither.
    entries = entries == null ? List.of() : List.copyOf(entries);
    withoutModel = Boolean.TRUE.equals(withoutModel);
  }

  /**
   * A published story as the pages of other days need it.
   *
   * @param link the story's first link
   * @param moreLinks its other links; rows of earlier versions have none
   * @param time when its lead was posted; rows of earlier versions do not say
   * @param thread the event of several days that it belongs to, if any
   * @param amendments the changes after publication, the earliest first
   * @param formerIds see {@link Story#formerIds}
   */
  public record Entry(
      String id,
      Section section,
      Category category,
      Map<Language, StoryText> texts,
      StoryLink link,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StoryLink> moreLinks,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Instant> time,
      Optional<String> thread,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Amendment> amendments,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> formerIds) {
    public Entry {
      texts = Collections.unmodifiableMap(new TreeMap<>(texts));
      moreLinks = moreLinks == null ? List.of() : List.copyOf(moreLinks);
      time = time == null ? Optional.empty() : time;
      amendments = amendments == null ? List.of() : List.copyOf(amendments);
      formerIds = formerIds == null ? List.of() : List.copyOf(formerIds);
    }

    /** The id under which the day first published it, which feeds keep. */
    public String firstId() {
      return formerIds.isEmpty() ? id : formerIds.getFirst();
    }

    /** The ids that it has and had. */
    public Stream<String> ids() {
      return Stream.concat(formerIds.stream(), Stream.of(id)).distinct();
    }

    /** Its links, the first first. */
    public List<StoryLink> links() {
      return Stream.concat(Stream.of(link), moreLinks.stream()).toList();
    }

    @JsonIgnore
    public boolean isWithdrawn() {
      return Amendment.withdrawal(amendments).isPresent();
    }

    /** The text for readers of the language, see {@link StoryText#in}. */
    public StoryText text(Language language) {
      return StoryText.in(language, texts);
    }

    /** The last day that changed it, if one did. */
    Optional<LocalDate> changed() {
      return amendments.stream().map(Amendment::on).max(Comparator.naturalOrder());
    }
  }

  /**
   * @param threads of the edition's stories, by story id
   */
  public static PublishedDay of(Edition edition, Map<String, String> threads) {
    return new PublishedDay(
        edition.date(),
        edition.notWithdrawn().size(),
        edition.provenance().sentences(),
        edition.stories().stream()
            .limit(MAX_ENTRIES)
            .map(story -> entry(story, Optional.ofNullable(threads.get(story.id()))))
            .toList(),
        edition.provenance().isWithoutModel());
  }

  private static Entry entry(Story story, Optional<String> thread) {
    return new Entry(
        story.id(),
        story.section(),
        story.category(),
        story.textsWithoutEvidence(),
        story.links().getFirst(),
        story.links().stream().skip(1).limit(MORE_LINKS).map(PublishedDay::withoutVotes).toList(),
        story.time(),
        thread,
        story.amendments(),
        story.formerIds());
  }

  private static StoryLink withoutVotes(StoryLink link) {
    return new StoryLink(
        link.source(), link.kind(), link.url(), Engagement.NONE, link.channel(), link.speaker());
  }

  /** A copy with only some of its stories. */
  public PublishedDay with(List<Entry> some) {
    return new PublishedDay(date, stories, sentences, some, withoutModel);
  }

  /**
   * The end of the day in UTC, when everything it reports had happened. A later revision does not
   * change it.
   */
  public Instant over() {
    return endOf(date);
  }

  /**
   * When readers last saw it change: at its end, or at the end of the last day that changed one of
   * its stories.
   */
  public Instant changed() {
    return entries.stream().map(this::changed).max(Comparator.naturalOrder()).orElse(over());
  }

  /** When readers last saw one of its stories change, like {@link #changed()}. */
  public Instant changed(Entry story) {
    return story.changed().filter(day -> day.isAfter(date)).map(PublishedDay::endOf).orElse(over());
  }

  /** When a story was posted; the end of the day if that is unknown or later. */
  public Instant posted(Entry story) {
    return story.time().filter(time -> time.isBefore(over())).orElse(over());
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The stories that were not withdrawn. */
  public List<Entry> notWithdrawn() {
    return entries.stream().filter(story -> !story.isWithdrawn()).toList();
  }
}
