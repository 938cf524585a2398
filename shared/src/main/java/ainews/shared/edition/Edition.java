package ainews.shared.edition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The edition of one day.
 *
 * @param stories in the order they are printed: top stories, then featured by category, then quick
 *     bites
 * @param sourceReports the report of every source, in the order of {@link SourceId}
 */
public record Edition(
    LocalDate date,
    ZoneId zone,
    List<Story> stories,
    List<SourceReport> sourceReports,
    Provenance provenance) {
  public Edition {
    stories = List.copyOf(stories);
    sourceReports =
        sourceReports.stream().sorted(Comparator.comparing(SourceReport::source)).toList();
    Set<String> ids = new HashSet<>();
    Story before = null;
    for (Story story : stories) {
      if (!ids.add(story.id())) {
        throw new IllegalArgumentException("duplicate story: " + story.id());
      }
      if (!story.texts().keySet().containsAll(provenance.sentences().keySet())) {
        throw new IllegalArgumentException(
            "story without a text in every language of its edition: " + story.id());
      }
      if (before != null && PRINTED.compare(before, story) > 0) {
        throw new IllegalArgumentException("story out of section order: " + story.id());
      }
      before = story;
    }
  }

  /** The languages it is written in, in the order of the registry. */
  public Set<Language> languages() {
    return provenance.sentences().keySet();
  }

  /** The order of sections, and of categories among featured stories. */
  private static final Comparator<Story> PRINTED =
      Comparator.comparing(Story::section)
          .thenComparing(
              story -> story.section() == Section.FEATURED ? story.category().ordinal() : 0);

  /** The stories sorted by section and category, otherwise in their given order. */
  public static List<Story> inOrder(List<Story> stories) {
    return stories.stream().sorted(PRINTED).toList();
  }

  /** The stories that were not withdrawn; only these are counted. */
  public List<Story> notWithdrawn() {
    return stories.stream().filter(story -> !story.isWithdrawn()).toList();
  }

  public Stream<Story> in(Section section) {
    return stories.stream().filter(story -> story.section() == section);
  }

  /** The number of the source's items that the edition's stories use. */
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
