package ainews.shared.edition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The report of one day.
 *
 * @param stories in the order they are printed: top stories, then featured by category, then quick
 *     bites
 * @param coverage what every source did, in the order of {@link SourceId}
 */
public record Edition(
    LocalDate date,
    ZoneId zone,
    List<Story> stories,
    List<SourceReport> coverage,
    Provenance making) {
  public Edition {
    stories = List.copyOf(stories);
    coverage = coverage.stream().sorted(Comparator.comparing(SourceReport::source)).toList();
    Set<String> ids = new HashSet<>();
    Story before = null;
    for (Story story : stories) {
      if (!ids.add(story.id())) {
        throw new IllegalArgumentException("story stands twice: " + story.id());
      }
      if (!story.texts().keySet().containsAll(making.sentences().keySet())) {
        throw new IllegalArgumentException("story lacks a language: " + story.id());
      }
      if (before != null && PRINTED.compare(before, story) > 0) {
        throw new IllegalArgumentException("story stands before its section: " + story.id());
      }
      before = story;
    }
  }

  /** Those it is written in, its first one first. */
  public Set<Language> languages() {
    return making.sentences().keySet();
  }

  /** The order of sections, and of categories among featured stories. */
  private static final Comparator<Story> PRINTED =
      Comparator.comparing(Story::section)
          .thenComparing(
              story -> story.section() == Section.FEATURED ? story.category().ordinal() : 0);

  /** Stories in the order of sections and categories, which else stay in their own. */
  public static List<Story> inOrder(List<Story> stories) {
    return stories.stream().sorted(PRINTED).toList();
  }

  /** The stories that were not withdrawn, which are those that count. */
  public List<Story> standing() {
    return stories.stream().filter(story -> !story.isWithdrawn()).toList();
  }

  public Stream<Story> in(Section section) {
    return stories.stream().filter(story -> story.section() == section);
  }

  /** Items of the source that the edition's stories are told from. */
  public int used(SourceId source) {
    int used = 0;
    for (Story story : stories) {
      for (ItemKey item : story.items()) {
        used += item.source().equals(source) ? 1 : 0;
      }
    }
    return used;
  }
}
