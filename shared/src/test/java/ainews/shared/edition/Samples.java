package ainews.shared.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up stories for tests of what is done with them. */
public final class Samples {
  public static final Score SCORE = Score.of(1, Optional.of(.5), .5, 0, 1, .5);
  public static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");

  private Samples() {}

  public static Story story(String name, Section section, Category category) {
    return story(name, section, category, text("Title " + name, "Summary of " + name + "."));
  }

  public static Story story(String name, Section section, Category category, StoryText text) {
    String url = "https://example.org/" + name;
    return new Story(
        Story.idOf(url),
        List.of(new ItemKey(SourceId.HACKERNEWS, name)),
        List.of(
            new StoryLink(
                SourceId.HACKERNEWS,
                StoryLink.Kind.POST,
                url,
                Engagement.NONE.with(Metric.POINTS, 120),
                "")),
        List.of(url),
        section,
        category,
        SCORE,
        Map.of(Language.ZH, text, Language.EN, text),
        Optional.of(NOON),
        Optional.empty());
  }

  /** The story as an update of another. */
  public static Story update(Story story, LocalDate date, Story earlier) {
    return new Story(
        story.id(),
        story.items(),
        story.links(),
        story.identities(),
        story.section(),
        story.category(),
        story.score(),
        story.texts(),
        story.time(),
        Optional.of(Update.of(date, earlier)));
  }

  public static StoryText text(String title, String summary) {
    return new StoryText(title, summary, Optional.empty());
  }

  public static Making making() {
    return Making.ofExtracts(Map.of(Language.ZH, "一句话。", Language.EN, "A sentence."));
  }
}
