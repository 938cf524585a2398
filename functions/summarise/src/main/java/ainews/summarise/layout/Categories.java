package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.SourceDescriptor;
import ainews.shared.text.DataFile;
import ainews.summarise.text.TermIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses a story's category. */
public final class Categories {
  private static final int IN_TITLE = 2;

  /**
   * Weight in favour of open source for a repository, whose words often name the models it works
   * with.
   */
  private static final int REPOSITORY = 4;

  private record Vote(Category category, int weight) {}

  private static final Map<String, List<Vote>> VOTES = votes();
  private static final TermIndex WORDS = new TermIndex(VOTES.keySet());

  private Categories() {}

  /** The category that a model chose, else the one that the words suggest. */
  static Category of(Candidate story) {
    return story.category().orElseGet(() -> byWords(story));
  }

  private static Category byWords(Candidate story) {
    Item lead = story.cluster().lead();
    SourceDescriptor source = lead.source().descriptor();
    Optional<Category> fixed = source.category(lead.channel());
    if (fixed.isPresent()) {
      return fixed.get();
    }
    Map<Category, Integer> weights = new EnumMap<>(Category.class);
    count(weights, story.words(), 1);
    count(weights, story.title(), IN_TITLE - 1);
    if (source.has(SourceDescriptor.Capability.REPOSITORIES)) {
      weights.remove(Category.MODELS);
      weights.merge(Category.OPEN_SOURCE, REPOSITORY, Integer::sum);
    }
    Category best = Category.OTHER;
    int most = 0;
    // The map iterates in enum order, so ties always fall the same way.
    for (Map.Entry<Category, Integer> entry : weights.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  private static void count(Map<Category, Integer> weights, String words, int times) {
    for (String word : WORDS.find(words)) {
      for (Vote vote : VOTES.get(word)) {
        weights.merge(vote.category, times * vote.weight, Integer::sum);
      }
    }
  }

  private static Map<String, List<Vote>> votes() {
    Map<String, List<Vote>> votes = new HashMap<>();
    for (List<String> row : DataFile.read("summarise/layout/categories.tsv", 3)) {
      Vote vote = new Vote(Category.of(row.get(0)), Integer.parseInt(row.get(2)));
      votes.computeIfAbsent(row.get(1), word -> new ArrayList<>()).add(vote);
    }
    return votes;
  }
}
