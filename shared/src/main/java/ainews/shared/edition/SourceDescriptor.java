package ainews.shared.edition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rest of the program knows about a source. Each source has one, with a public constructor
 * without parameters, named in {@code META-INF/services/ainews.shared.edition.SourceDescriptor}.
 */
public interface SourceDescriptor {
  /** What a source can be like. */
  enum Capability {
    /** Carries conversation besides news. */
    CONVERSATION,
    /** Its posts are untitled statuses of accounts that speak for themselves. */
    MICROBLOG,
    /** Consists of communities, several of which post the same event. */
    COMMUNITIES,
    /** Its channels are publications: each entry is an article, its channel speaks. */
    PUBLICATIONS,
    /** Lists things, such as repositories, products and papers, each entry being about one. */
    CATALOGUE,
    /** Its things are put there by their makers: such sources are one voice. */
    PAPERS,
    /** Its things are repositories. */
    REPOSITORIES,
    ONLY_ABOUT_AI,
    /** Shows what is current and cannot be asked for a past day. */
    CURRENT_LISTS_ONLY,
    /** Announces nothing on Saturdays and Sundays. */
    EMPTY_AT_WEEKENDS
  }

  /** Which of a post's links say what it is about. */
  enum Subject {
    /** None: the post is about its own page. */
    OWN_PAGE,
    /** The first, for which it was posted. */
    FIRST_LINK,
    /** All, where there are few. */
    FEW_LINKS,
    /** The first where the post has no text, else all where there are few. */
    FIRST_LINK_OR_FEW
  }

  SourceId id();

  /** What people know it by, in any language, such as {@code Hacker News}. */
  String name();

  /** The record that its block of {@code settings.yaml} is read into. */
  Class<? extends SourceSettings> settings();

  default Set<Capability> capabilities() {
    return Set.of();
  }

  default boolean has(Capability capability) {
    return capabilities().contains(capability);
  }

  /** How long before the window an item's deciding time may lie. */
  default Duration lookBack() {
    return Duration.ZERO;
  }

  /** What its readers rate posts with, the most telling first; empty where they do not. */
  default List<Metric> metrics() {
    return List.of();
  }

  default Subject subject() {
    return Subject.OWN_PAGE;
  }

  /** The category of everything in a channel, whatever its words are. */
  default Optional<Category> category(String channel) {
    return Optional.empty();
  }

  /** The names of the secrets it can use. */
  default List<String> secrets() {
    return List.of();
  }

  /** Whether its members post what others wrote. */
  default boolean isForum() {
    return has(Capability.CONVERSATION) && !has(Capability.MICROBLOG);
  }

  /** Whether nothing is to be expected of it on that day. */
  default boolean rests(LocalDate day) {
    return has(Capability.EMPTY_AT_WEEKENDS)
        && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  /** Sources of one kind do not corroborate one another. */
  default String kind() {
    return has(Capability.PAPERS) ? "paper" : id().id();
  }
}
