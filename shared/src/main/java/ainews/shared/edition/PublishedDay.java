package ainews.shared.edition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A published day as the catalogue knows it.
 *
 * @param stories how many it tells, without those that were withdrawn
 * @param sentences the day in one sentence, by language
 * @param told its stories in their order
 */
public record PublishedDay(
    LocalDate date, int stories, Map<Language, String> sentences, List<Told> told) {
  /** A catalogue's row holds no more, however long an edition is. */
  private static final int MOST_TOLD = 100;

  public PublishedDay {
    sentences = Collections.unmodifiableMap(new TreeMap<>(sentences));
    // Rows of before have none.
    told = told == null ? List.of() : List.copyOf(told);
  }

  /**
   * A story as other days' pages know it.
   *
   * @param link the first place where it was told
   * @param thread the event over days that it belongs to, if it is more than one day's
   * @param amendments what was changed after it was published, the earliest first
   */
  public record Told(
      String id,
      Section section,
      Category category,
      Map<Language, StoryText> texts,
      StoryLink link,
      Optional<String> thread,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Amendment> amendments) {
    public Told {
      texts = Collections.unmodifiableMap(new TreeMap<>(texts));
      amendments = amendments == null ? List.of() : List.copyOf(amendments);
    }

    @JsonIgnore
    public boolean isWithdrawn() {
      return Amendment.withdrawal(amendments).isPresent();
    }

    /** Its text for a reader of the language, see {@link StoryText#in}. */
    public StoryText text(Language language) {
      return StoryText.in(language, texts);
    }

    /** The last day that changed it, if one did. */
    Optional<LocalDate> changed() {
      return amendments.stream().map(Amendment::on).max(Comparator.naturalOrder());
    }
  }

  /**
   * @param threads of the edition's stories, by story
   */
  public static PublishedDay of(Edition edition, Map<String, String> threads) {
    return new PublishedDay(
        edition.date(),
        edition.standing().size(),
        edition.making().sentences(),
        edition.stories().stream()
            .limit(MOST_TOLD)
            .map(story -> told(story, Optional.ofNullable(threads.get(story.id()))))
            .toList());
  }

  private static Told told(Story story, Optional<String> thread) {
    return new Told(
        story.id(),
        story.section(),
        story.category(),
        story.texts(),
        story.links().getFirst(),
        thread,
        story.amendments());
  }

  /** When all it tells had happened: the end of the day. A later making is no news. */
  public Instant over() {
    return endOf(date);
  }

  /** When it last became another for readers: once it was over, or a story of it was changed. */
  public Instant changed() {
    return told.stream().map(this::changed).max(Comparator.naturalOrder()).orElse(over());
  }

  /** The same of one of its stories. */
  public Instant changed(Told story) {
    return story.changed().filter(day -> day.isAfter(date)).map(PublishedDay::endOf).orElse(over());
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Its stories that were not withdrawn. */
  public List<Told> standing() {
    return told.stream().filter(story -> !story.isWithdrawn()).toList();
  }
}
