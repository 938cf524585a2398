package ainews.summarise.layout;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Section;
import ainews.shared.edition.Story;
import ainews.shared.settings.Settings;
import ainews.summarise.identity.Identities;
import ainews.summarise.rank.Announcement;
import ainews.summarise.rank.Authority;
import ainews.summarise.rank.Signs;
import ainews.summarise.rank.Voices;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Arranges the day's stories into top stories, featured stories and quick bites. */
public final class Layout {
  /** Number of first stories that keep their category, even if alone in it. */
  private static final int KEEPING_CATEGORY = 10;

  /** Difference of scores from which one story is clearly better than another. */
  static final double CLEARLY = .15;

  /** Most stories of an edition that no model writes. */
  private static final int MOST_HEADLINES = 30;

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
    List<Candidate> chosen = stories.stream().sorted(Candidate.BEST_FIRST).toList();
    List<Candidate> top = top(chosen);
    List<Candidate> rest = chosen.stream().filter(story -> !top.contains(story)).toList();
    Map<Candidate, Category> featured =
        Blocks.of(rest.stream().limit(caps.featured()).toList(), KEEPING_CATEGORY - top.size());
    return Edition.inOrder(
        chosen.stream()
            .map(
                story -> {
                  Section section =
                      top.contains(story)
                          ? Section.TOP
                          : featured.containsKey(story) ? Section.FEATURED : Section.QUICK;
                  Category category = featured.getOrDefault(story, Categories.of(story));
                  return Stories.of(story, section, category, identities);
                })
            .toList());
  }

  /**
   * Chooses the stories of the edition, the best first, without those whose posts all carry a sign
   * of no news, unless a model judged them. Those beyond the share of a company or an account give
   * way to others that are not clearly worse. The day's best by code are among them.
   */
  public List<Candidate> choose(List<Candidate> stories) {
    return choose(stories, caps.stories());
  }

  /** Chooses the stories of an edition that no model writes, which are fewer. */
  public List<Candidate> chooseHeadlines(List<Candidate> stories) {
    return choose(stories, Math.min(MOST_HEADLINES, caps.stories()));
  }

  private static boolean isNoNews(Candidate story) {
    return story.score().level().isEmpty()
        && story.cluster().items().stream().allMatch(Signs::areIn);
  }

  private List<Candidate> choose(List<Candidate> all, int most) {
    List<Candidate> stories = all.stream().filter(story -> !isNoNews(story)).toList();
    Map<String, Long> summaries =
        stories.stream().collect(Collectors.groupingBy(Candidate::summary, Collectors.counting()));
    Quota quota = new Quota(caps);
    Set<String> shared = new HashSet<>();
    Map<Candidate, Double> worth = new LinkedHashMap<>();
    for (Candidate story : stories.stream().sorted(Candidate.BEST_FIRST).toList()) {
      // A summary shared by several stories describes none: the first keeps only its title, the
      // others are dropped.
      boolean isShared = !story.summary().isEmpty() && summaries.get(story.summary()) > 1;
      boolean isRepeated = isShared && !shared.add(story.summary());
      if (!isRepeated) {
        double score = story.score().total() - (quota.takes(story) ? 0 : CLEARLY);
        worth.put(isShared ? story.withoutSummary() : story, score);
      }
    }
    return worth.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Candidate, Double> story) -> !story.getKey().isBest())
                .thenComparing(Map.Entry.<Candidate, Double>comparingByValue().reversed()))
        .limit(most)
        .map(Map.Entry::getKey)
        .sorted(Candidate.BEST_FIRST)
        .toList();
  }

  /**
   * Returns the best of the stories that two independent voices report or an authority announces,
   * none clearly worse than one that is not on top.
   */
  private List<Candidate> top(List<Candidate> ordered) {
    List<Candidate> supported = ordered.stream().filter(Layout::isWellSupported).toList();
    double best =
        ordered.stream()
            .filter(story -> !isWellSupported(story))
            .mapToDouble(story -> story.score().total())
            .max()
            .orElse(0);
    return supported.stream()
        .filter(story -> story.score().total() >= best - CLEARLY)
        .limit(caps.top())
        .toList();
  }

  private static boolean isWellSupported(Candidate story) {
    return Voices.of(story.cluster().items()).voices() >= 2
        || (story.score().authority() >= Authority.ENOUGH_ALONE
            && Announcement.isIn(story.words()));
  }
}
