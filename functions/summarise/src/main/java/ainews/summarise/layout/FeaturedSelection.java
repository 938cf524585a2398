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

/** Chooses the stories that are told at length. */
final class FeaturedSelection {
  /** From here on what an account says is worth telling though nothing new is announced. */
  private static final double HEARD = .8;

  /** A category that has this many can give one for the sake of another. */
  private static final int MANY = 3;

  /** How good a story must be beside the one whose place it takes. */
  private static final double NEARLY = .8;

  private FeaturedSelection() {}

  /**
   * The best that report something. A story alone in its category gets the next of the category
   * beside it, where a fuller category has one to give that is not much better.
   *
   * @param stories without those on top, the best first
   * @return so many at most, the best first
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

  /** Whether it is more than what somebody thinks, or says in a status. */
  private static boolean isReport(Candidate story) {
    List<Item> items = story.cluster().items();
    if (Opinion.isIn(story.title())) {
      return false;
    }
    return items.stream().anyMatch(item -> !item.source().descriptor().has(Capability.MICROBLOG))
        || Announcement.isNews(story.words())
        || items.stream().anyMatch(item -> Authority.of(item) >= HEARD);
  }

  private static Optional<Candidate> companion(
      Category category, List<Candidate> reports, List<Candidate> featured) {
    return of(category, reports).stream().filter(story -> !featured.contains(story)).findFirst();
  }

  /** The last of those whose category has enough without it. */
  private static Optional<Candidate> spare(List<Candidate> featured) {
    return featured.reversed().stream()
        .filter(story -> of(Categories.of(story), featured).size() >= MANY)
        .findFirst();
  }

  private static List<Candidate> of(Category category, List<Candidate> stories) {
    return stories.stream().filter(story -> Categories.of(story) == category).toList();
  }
}
