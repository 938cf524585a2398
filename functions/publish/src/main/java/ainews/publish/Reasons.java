package ainews.publish;

import ainews.shared.edition.ItemKey;
import ainews.shared.edition.Language;
import ainews.shared.edition.Score;
import ainews.shared.edition.Story;
import java.util.ArrayList;
import java.util.List;

/** Tells in plain words why a story stands where it does. */
public record Reasons(Language language) {
  private static final double MUCH = .6;
  private static final double SOME = .3;

  /** What the reasons are headed by. */
  public String heading() {
    return words().pick("为何入选", "Why it is here");
  }

  /** The parts of its score, the total first. */
  public List<String> of(Story story) {
    Words words = words();
    Score score = story.score();
    List<String> reasons = new ArrayList<>();
    reasons.add(words.pick("总分 ", "score ") + percent(score.total()));
    score
        .engagement()
        .ifPresent(
            share -> reasons.add(engagement(Math.round(100 * share), score.days().orElse(0))));
    long sources = story.items().stream().map(ItemKey::source).distinct().count();
    reasons.add(
        words.pick(
                story.items().size() + " 条帖子，" + sources + " 个来源，互证",
                Words.counted(story.items().size(), "post", "posts")
                    + " from "
                    + Words.counted(sources, "source", "sources")
                    + ", corroboration ")
            + degree(score.corroboration()));
    reasons.add(words.pick("来源权威性", "authority ") + degree(score.authority()));
    reasons.add(words.pick("内容实在程度", "substance ") + degree(score.substance()));
    if (story.update().isPresent()) {
      reasons.add(words.pick("较早报道的后续", "a later stage of an earlier story"));
    } else if (score.novelty() < 1) {
      reasons.add(words.pick("发布早于当天", "posted before the day"));
    }
    score
        .importance()
        .filter(importance -> importance != 0)
        .ifPresent(
            importance ->
                reasons.add(
                    importance > 0
                        ? words.pick("模型认为重要", "important, says the model")
                        : words.pick("模型认为次要", "minor, says the model")));
    if (score.relevance() < 1) {
      reasons.add(words.pick("与 AI 的相关度", "relevance to AI ") + percent(score.relevance()));
    }
    return reasons;
  }

  /**
   * @param days 0 where an older making did not keep it
   */
  private String engagement(long share, int days) {
    String when =
        switch (days) {
          case 0 -> words().pick("近期", "posts of late");
          case 1 -> words().pick("当天", "posts of the day");
          default -> words().pick("近 " + days + " 天", "last " + days + " days");
        };
    return words()
        .pick(
            "热度百分位 " + share + "（与该来源" + when + "的帖子相比）",
            "engagement at percentile " + share + " of its source's " + when);
  }

  private String degree(double part) {
    String degree =
        part >= MUCH
            ? words().pick("高", "high")
            : part >= SOME ? words().pick("中", "middling") : words().pick("低", "low");
    return degree + words().parenthesis(percent(part));
  }

  private static String percent(double part) {
    return Math.round(100 * part) + "%";
  }

  private Words words() {
    return new Words(language);
  }
}
