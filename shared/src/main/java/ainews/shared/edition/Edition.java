package ainews.shared.edition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    for (Story story : stories) {
      if (!ids.add(story.id())) {
        throw new IllegalArgumentException("duplicate story: " + story.id());
      }
      if (!story.texts().keySet().containsAll(provenance.sentences().keySet())) {
        throw new IllegalArgumentException(
            "story without a text in every language of its edition: " + story.id());
      }
    }
    List<Story> ordered = inOrder(stories);
    for (int i = 0; i < ordered.size(); i++) {
      if (!stories.get(i).equals(ordered.get(i))) {
        throw new IllegalArgumentException(
            "story out of the order of sections and categories: " + stories.get(i).id());
      }
    }
  }

  /** The languages it is written in, in the order of the registry. */
  public Set<Language> languages() {
    return provenance.sentences().keySet();
  }

  /**
   * Returns the stories sorted by section, the featured ones by category, otherwise in their given
   * order. Categories follow the order of their best story; {@link Category#OTHER} comes last.
   */
  public static List<Story> inOrder(List<Story> stories) {
    Map<Category, Double> best = new EnumMap<>(Category.class);
    stories.stream()
        .filter(story -> story.section() == Section.FEATURED)
        .forEach(story -> best.merge(story.category(), story.score().total(), Math::max));
    best.computeIfPresent(Category.OTHER, (other, score) -> -1.0);
    Comparator<Story> byCategory =
        Comparator.<Story>comparingDouble(story -> -best.get(story.category()))
            .thenComparing(Story::category);
    return stories.stream()
        .sorted(
            Comparator.comparing(Story::section)
                .thenComparing(
                    (a, b) -> a.section() == Section.FEATURED ? byCategory.compare(a, b) : 0))
        .toList();
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
