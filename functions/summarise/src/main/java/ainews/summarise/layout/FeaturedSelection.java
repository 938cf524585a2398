package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.summarise.rank.Announcement;
import ainews.summarise.rank.Authority;
import ainews.summarise.rank.Opinion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Chooses the featured stories. */
final class FeaturedSelection {
  /** Authority from which an account's words are worth featuring even without an announcement. */
  private static final double NOTABLE = .8;

  /** A category with this many featured stories can give one up for another category. */
  private static final int MANY = 3;

  /** Lowest score of a story relative to the one that it replaces. */
  private static final double NEARLY = .8;

  private FeaturedSelection() {}

  /**
   * Selects the best stories that report something. A story alone in its category gets the next
   * story of the category beside it, if a fuller category can give up one that is not much better.
   *
   * @param stories the chosen stories without the top stories, the best first
   * @param most highest number of stories selected
   */
  static List<Candidate> of(List<Candidate> stories, int most) {
    List<Candidate> reports =
        stories.stream()
            .filter(Candidate::hasSubstance)
            .filter(FeaturedSelection::isReport)
            .toList();
    List<Candidate> featured = new ArrayList<>(reports.subList(0, Math.min(most, reports.size())));
    for (Candidate story : List.copyOf(featured)) {
      Category category = Categories.of(story);
      if (category != Category.OTHER && of(category, featured).size() == 1) {
        companion(category, reports, featured)
            .ifPresent(
                found ->
                    spare(featured)
                        .filter(spare -> found.score().total() >= NEARLY * spare.score().total())
                        .ifPresent(spare -> Collections.replaceAll(featured, spare, found)));
      }
    }
    return reports.stream().filter(featured::contains).toList();
  }

  /** Whether it is more than an opinion or a remark in a status. */
  private static boolean isReport(Candidate story) {
    List<Item> items = story.cluster().items();
    if (Opinion.isIn(story.title())) {
      return false;
    }
    return items.stream().anyMatch(item -> !item.source().descriptor().has(Capability.MICROBLOG))
        || Announcement.isNews(story.words())
        || items.stream().anyMatch(item -> Authority.of(item) >= NOTABLE);
  }

  private static Optional<Candidate> companion(
      Category category, List<Candidate> reports, List<Candidate> featured) {
    return of(category, reports).stream().filter(story -> !featured.contains(story)).findFirst();
  }

  /** The lowest story of a category that has enough without it. */
  private static Optional<Candidate> spare(List<Candidate> featured) {
    return featured.reversed().stream()
        .filter(story -> of(Categories.of(story), featured).size() >= MANY)
        .findFirst();
  }

  private static List<Candidate> of(Category category, List<Candidate> stories) {
    return stories.stream().filter(story -> Categories.of(story) == category).toList();
  }
}
