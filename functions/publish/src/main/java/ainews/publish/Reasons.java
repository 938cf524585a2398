package ainews.publish;

import ainews.shared.edition.Category;
import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Preference;
import ainews.shared.edition.Score;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lists in plain words why a story was chosen. */
public record Reasons(Language language) {
  private static final double HIGH = .6;
  private static final double MEDIUM = .3;

  /** The heading above the reasons. */
  public String heading() {
    return get("why");
  }

  /** The reasons in the order in which pages list them, the overall score first. */
  public List<String> of(Story story) {
    Score score = story.score();
    List<String> reasons = new ArrayList<>();
    reasons.add(get("why.score", "points", percent(score.total()), "most", score.mostPoints()));
    score.preference().ifPresent(preference -> add(preference, reasons));
    score.engagement().ifPresent(share -> reasons.add(engagement(story, share)));
    long sources = story.items().stream().map(ItemKey::source).distinct().count();
    reasons.add(get("why.corroboration", "posts", story.items().size(), "sources", sources));
    reasons.add(get("why.authority", "degree", degree(score.authority())));
    reasons.add(get("why.substance", "degree", degree(score.substance())));
    if (story.update().isPresent()) {
      reasons.add(get("why.update"));
    } else if (score.novelty() < 1) {
      reasons.add(get("why.older"));
    }
    reasons.addAll(importance(score));
    if (score.relevance() < 1) {
      reasons.add(get("why.relevance", "percent", percent(score.relevance())));
    }
    return reasons;
  }

  // Scores of earlier versions have an importance without a level.
  private List<String> importance(Score score) {
    if (score.level().isPresent()) {
      String level = score.level().get().id();
      return List.of(get("why.level", "level", level, "points", score.pointsOfLevel()));
    }
    return score
        .importance()
        .filter(importance -> importance != 0)
        .map(importance -> get(importance > 0 ? "why.important" : "why.minor"))
        .stream()
        .toList();
  }

  private void add(Preference preference, List<String> reasons) {
    if (!preference.followed().isEmpty()) {
      List<String> names = preference.followed().stream().map(this::name).toList();
      String joined = language.messages().join("names", names);
      int points = Preference.pointsOfFollowing();
      reasons.add(get("why.followed", "names", joined, "points", points));
    }
    for (Preference.Weight weight : preference.weights()) {
      String factor = BigDecimal.valueOf(weight.factor()).stripTrailingZeros().toPlainString();
      reasons.add(get("why.weight", "factor", factor, "name", name(weight.match())));
    }
    preference.muted().ifPresent(match -> reasons.add(get("why.muted", "name", name(match))));
  }

  private String name(Preference.Match match) {
    return switch (match.kind()) {
      case WORD, VENDOR -> match.name();
      case SOURCE -> new SourceId(match.name()).descriptor().name();
      case CATEGORY -> Category.of(match.name()).label(language);
    };
  }

  private String engagement(Story story, double share) {
    List<StoryLink> counted =
        story.links().stream()
            .filter(link -> link.engagement().of(link.source()).isPresent())
            .toList();
    List<SourceId> sources = counted.stream().map(StoryLink::source).distinct().toList();
    List<String> metrics = counted.stream().map(link -> metric(link).id()).distinct().toList();
    // The score does not say which of the story's posts ranks highest within its source.
    return get(
        "why.engagement",
        "metric",
        metrics.size() == 1 ? metrics.getFirst() : "other",
        "percent",
        percent(share),
        "days",
        story.score().days().orElse(0),
        "source",
        sources.size() == 1 ? sources.getFirst().descriptor().name() : "several");
  }

  private static Metric metric(StoryLink link) {
    return link.source().descriptor().metrics().stream()
        .filter(metric -> link.engagement().get(metric).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private String degree(double part) {
    String degree = part >= HIGH ? "high" : part >= MEDIUM ? "medium" : "low";
    return get("why.degree", "degree", degree);
  }

  private static long percent(double part) {
    return Math.round(100 * part);
  }

  private String get(String key, Object... arguments) {
    return language.messages().get(key, arguments);
  }
}
