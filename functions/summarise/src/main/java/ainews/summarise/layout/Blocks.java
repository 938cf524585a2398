package ainews.summarise.layout;

import ainews.shared.edition.Category;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the featured stories in categories, which are printed in the order of their best story and
 * {@link Category#OTHER} last. A story that would stand before a clearly better one of a later
 * category is not featured.
 */
final class Blocks {
  /** Most by which a story may be lower than one that stands behind it. */
  private static final double NEARLY = .1;

  private Blocks() {}

  /**
   * Returns the categories of the stories that are featured.
   *
   * @param stories the candidates for featuring, the best first
   * @param best how many of them, counted from the first, keep their category even if alone in it
   */
  static Map<Candidate, Category> of(List<Candidate> stories, int best) {
    Map<Category, List<Candidate>> blocks = new EnumMap<>(Category.class);
    for (Candidate story : stories) {
      blocks.computeIfAbsent(Categories.of(story), category -> new ArrayList<>()).add(story);
    }
    Map<Candidate, Category> featured = new HashMap<>();
    blocks.forEach(
        (category, block) ->
            block.stream()
                .filter(story -> score(story) >= least(category, blocks))
                .forEach(story -> featured.put(story, category)));
    return folded(featured, stories.subList(0, Math.min(best, stories.size())));
  }

  /** Returns the lowest score that may stand before the best stories of later categories. */
  private static double least(Category category, Map<Category, List<Candidate>> blocks) {
    double own = best(blocks.get(category));
    return blocks.entrySet().stream()
        .filter(later -> category != Category.OTHER && later.getKey() != category)
        .filter(later -> later.getKey() == Category.OTHER || best(later.getValue()) <= own)
        .mapToDouble(
            later ->
                best(later.getValue())
                    - (later.getKey() == Category.OTHER ? Layout.CLEARLY : NEARLY))
        .max()
        .orElse(0);
  }

  private static double best(List<Candidate> block) {
    return score(block.getFirst());
  }

  private static double score(Candidate story) {
    return story.score().total();
  }

  private static Map<Candidate, Category> folded(
      Map<Candidate, Category> featured, List<Candidate> best) {
    Map<Category, Integer> sizes = new EnumMap<>(Category.class);
    featured.values().forEach(category -> sizes.merge(category, 1, Integer::sum));
    featured.replaceAll(
        (story, category) ->
            sizes.get(category) == 1 && !best.contains(story) ? Category.OTHER : category);
    return featured;
  }
}
