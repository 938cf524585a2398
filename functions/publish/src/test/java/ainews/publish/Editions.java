package ainews.publish;

import ainews.shared.edition.Category;
import ainews.shared.edition.Edition;
import ainews.shared.edition.Plan;
import ainews.shared.edition.Problem;
import ainews.shared.edition.Samples;
import ainews.shared.edition.Section;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryText;
import ainews.shared.sources.ArxivDescriptor;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.HackerNewsDescriptor;
import ainews.shared.sources.ProductHuntDescriptor;
import ainews.shared.sources.RedditDescriptor;
import ainews.shared.sources.RssDescriptor;
import ainews.shared.store.EditionStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Made-up editions for the tests of this module. */
public final class Editions {
  public static final LocalDate DATE = LocalDate.of(2026, 2, 20);

  private static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");

  private Editions() {}

  public static Edition of(Story... stories) {
    return new Edition(DATE, ZoneOffset.UTC, List.of(stories), reports(), Samples.provenance());
  }

  /** An edition with all sections, texts in both languages and a bare headline. */
  public static Edition whole() {
    return of(
        Samples.written("top", Section.TOP, Category.MODELS),
        Samples.written("a", Section.FEATURED, Category.RESEARCH),
        Samples.story("b", Section.FEATURED, Category.RESEARCH, english("Paper B", "It says so.")),
        Samples.written("c", Section.FEATURED, Category.OTHER),
        Samples.story("bare", Section.QUICK, Category.OTHER, english("A bare headline", "")));
  }

  /** An edition with two updates: one with a summary, one a bare headline. */
  public static Edition withUpdates(String earlier) {
    Story old = Samples.story("old", Section.TOP, Category.MODELS, english(earlier, "It was so."));
    LocalDate day = DATE.minusDays(2);
    return of(
        Samples.update(Samples.written("top", Section.TOP, Category.MODELS), day, old),
        Samples.update(
            Samples.story("bare", Section.QUICK, Category.OTHER, english("Headline", "")),
            day,
            old));
  }

  /** Plans, claims and summarises a revision of an edition, as the earlier functions do. */
  public static void store(EditionStore editions, LocalDate date, int revision, Edition edition) {
    Plan plan =
        new Plan(
            date,
            revision,
            ZoneOffset.UTC,
            edition.sourceReports().isEmpty()
                ? List.of(HackerNewsDescriptor.ID)
                : edition.sourceReports().stream().map(SourceReport::source).toList(),
            "execution " + revision,
            NOW,
            Plan.State.PLANNED,
            List.of());
    editions.claim(plan);
    edition.sourceReports().forEach(report -> editions.putSourceReport(date, revision, report));
    editions.putStories(plan, edition.stories(), edition.provenance());
  }

  public static StoryText english(String title, String summary) {
    return new StoryText(title, summary, Optional.of("ja"));
  }

  private static List<SourceReport> reports() {
    return List.of(
        new SourceReport(
            HackerNewsDescriptor.ID, SourceReport.State.ANSWERED, 120, 30, Optional.empty(), ""),
        SourceReport.failed(RedditDescriptor.ID, Problem.BLOCKED, "www.reddit.com answered 403"),
        SourceReport.off(ProductHuntDescriptor.ID, "no token"),
        new SourceReport(
            GitHubDescriptor.ID, SourceReport.State.CANNOT_LOOK_BACK, 0, 0, Optional.empty(), ""),
        new SourceReport(
            RssDescriptor.ID, SourceReport.State.PARTIAL, 7, 3, Optional.of(Problem.TIMED_OUT), ""),
        new SourceReport(ArxivDescriptor.ID, SourceReport.State.EMPTY, 0, 0, Optional.empty(), ""));
  }
}
