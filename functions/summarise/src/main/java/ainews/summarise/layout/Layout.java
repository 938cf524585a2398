package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Item;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceDescriptor.Capability;
import ainews.shared.edition.Story;
import ainews.shared.settings.Settings;
import ainews.summarise.identity.Identities;
import ainews.summarise.rank.Announcement;
import ainews.summarise.rank.Authority;
import ainews.summarise.rank.Opinion;
import ainews.summarise.rank.Voices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arranges the day's stories into top stories, featured stories and quick bites. */
public final class Layout {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.<Candidate>comparingDouble(story -> -story.score().total())
          .thenComparing(story -> story.cluster().identities().iterator().next());

  private final Settings.Edition caps;

  public Layout(Settings.Edition caps) {
    this.caps = caps;
  }

  /**
   * Assigns sections and categories to the chosen stories, in print order.
   *
   * @param stories the result of {@link #choose}, perhaps with texts written since
   * @param identities identities of all the day's items
   */
  public List<Story> place(List<Candidate> stories, Identities identities) {
    List<Candidate> chosen = stories.stream().sorted(BEST_FIRST).toList();
    List<Candidate> top = top(chosen);
    List<Candidate> featured =
        FeaturedSelection.of(
            chosen.stream().filter(story -> !top.contains(story)).toList(), caps.featured());
    Map<Candidate, Category> categories = folded(featured);
    Stream<Story> first =
        top.stream().map(story -> Stories.of(story, Section.TOP, Categories.of(story), identities));
    Stream<Story> second =
        featured.stream()
            .map(story -> Stories.of(story, Section.FEATURED, categories.get(story), identities))
            .sorted(Comparator.comparing(Story::category));
    Stream<Story> third =
        chosen.stream()
            .filter(story -> !top.contains(story) && !featured.contains(story))
            .map(story -> Stories.of(story, Section.QUICK, Categories.of(story), identities));
    return Stream.of(first, second, third).flatMap(part -> part).toList();
  }

  /** Chooses the stories of the edition, the best first. */
  public List<Candidate> choose(List<Candidate> stories) {
    List<Candidate> ordered = stories.stream().sorted(BEST_FIRST).toList();
    Map<String, Long> summaries =
        stories.stream().collect(Collectors.groupingBy(Candidate::summary, Collectors.counting()));
    Quota quota = new Quota(caps);
    Set<String> shared = new HashSet<>();
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate story : ordered) {
      // A summary shared by several stories describes none: the first keeps only its title, the
      // others are dropped.
      boolean isShared = !story.summary().isEmpty() && summaries.get(story.summary()) > 1;
      boolean isRepeated = isShared && shared.contains(story.summary());
      if (!isRepeated && !isRemark(story) && chosen.size() < caps.stories() && quota.takes(story)) {
        chosen.add(isShared ? story.withoutSummary() : story);
        shared.add(story.summary());
      }
    }
    return chosen;
  }

  /** Whether it is an advertisement in a status, or a status without link, substance or news. */
  private static boolean isRemark(Candidate story) {
    List<Item> items = story.cluster().items();
    boolean onlyStatuses =
        items.stream().allMatch(item -> item.source().descriptor().has(Capability.MICROBLOG));
    boolean leadsNowhere = items.stream().allMatch(item -> item.links().isEmpty());
    return onlyStatuses
        && !Announcement.isNews(story.words())
        && (Announcement.isPromotion(story.words()) || leadsNowhere && !story.hasSubstance());
  }

  /**
   * The top stories: reported by two kinds of source or announced by an authority, with substance
   * and no mere opinion, at most one per vendor.
   */
  private List<Candidate> top(List<Candidate> ordered) {
    List<Candidate> top = new ArrayList<>();
    Set<String> vendors = new HashSet<>();
    for (Candidate story : ordered) {
      List<String> own = story.vendors();
      if (top.size() < caps.top()
          && story.hasSubstance()
          && story.isReadable()
          && isWellSupported(story)
          && !Opinion.isIn(story.title())
          && Collections.disjoint(vendors, own)) {
        top.add(story);
        vendors.addAll(own);
      }
    }
    return top;
  }

  private static boolean isWellSupported(Candidate story) {
    return Voices.of(story.cluster().items()).kinds() >= 2
        || (story.score().authority() >= Authority.ENOUGH_ALONE
            && Announcement.isIn(story.words()));
  }

  private static Map<Candidate, Category> folded(List<Candidate> featured) {
    Map<Candidate, Category> categories = new HashMap<>();
    Map<Category, Integer> sizes = new EnumMap<>(Category.class);
    for (Candidate story : featured) {
      Category category = Categories.of(story);
      categories.put(story, category);
      sizes.merge(category, 1, Integer::sum);
    }
    categories.replaceAll(
        (story, category) -> sizes.get(category) == 1 ? Category.OTHER : category);
    return categories;
  }
}
