package ainews.devtools.bench;

import ainews.shared.edition.Edition;
import ainews.shared.edition.Plan;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Story;
import ainews.shared.edition.StoryLink;
import ainews.shared.edition.Update;
import ainews.shared.settings.Settings;
import ainews.shared.store.Catalogue;
import ainews.shared.store.EditionStore;
import ainews.shared.store.PublishedRevisions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An archive of any length. Every day has the stories of one edition under new ids and URLs; one
 * story continues over five days.
 */
final class TenYears {
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
  private static final int STAGES = 5;

  private final EditionStore editions;
  private final Settings settings;
  private final Edition like;

  TenYears(EditionStore editions, Settings settings, Edition like) {
    this.editions = editions;
    this.settings = settings;
    this.like = like;
  }

  /**
   * Returns the date of a day.
   *
   * @param number the day's number, from 1
   */
  static LocalDate date(int number) {
    return FIRST.plusDays(number - 1L);
  }

  /** Stores a day as fan-out, fetch and summarise do. */
  void store(int number, Settings settings) {
    LocalDate date = date(number);
    Plan plan =
        new Plan(
            date,
            1,
            ZoneOffset.UTC,
            like.sourceReports().stream().map(SourceReport::source).toList(),
            "bench",
            date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
            Plan.State.PLANNED,
            List.of());
    editions.claim(plan);
    editions.keepSettings(date, 1, settings);
    like.sourceReports().forEach(report -> editions.putSourceReport(date, 1, report));
    editions.putPublishedRevisions(date, 1, PublishedRevisions.around(date, editions));
    editions.putStories(plan, stories(number), like.provenance());
  }

  /** Stores a day as publish does, without its files. */
  void storePublished(int number) {
    store(number, settings);
    LocalDate date = date(number);
    Edition edition = editions.edition(date, 1);
    Map<String, String> threads = Map.of();
    Story continued = edition.stories().getFirst();
    if (continued.update().isPresent()) {
      int stage = (number - 1) % STAGES;
      String start =
          date.minusDays(stage) + "-" + like(like.stories().getFirst(), number - stage).id();
      threads = Map.of(continued.id(), start);
      Catalogue catalogue = editions.catalogue();
      Update update = continued.update().get();
      if (stage == 1) {
        catalogue.putStage(
            start, new Catalogue.Stage(update.date(), update.story(), update.titles()));
      }
      catalogue.putStage(start, new Catalogue.Stage(date, continued.id(), continued.texts()));
    }
    editions.catalogue().put(PublishedDay.of(edition, threads));
    editions.flipHead(editions.publishedRevision(date), 1);
  }

  private List<Story> stories(int number) {
    List<Story> stories = new ArrayList<>();
    for (Story story : like.stories()) {
      stories.add(like(story, number));
    }
    if ((number - 1) % STAGES > 0) {
      Update before = Update.of(date(number - 1), like(like.stories().getFirst(), number - 1));
      stories.set(0, stories.getFirst().with(before));
    }
    return stories;
  }

  private static Story like(Story story, int number) {
    String mark = "day=" + number;
    return new Story(
        Story.idOf(story.id() + mark),
        story.items(),
        story.links().stream().map(link -> like(link, mark)).toList(),
        story.identities().stream().map(address -> address + "?" + mark).toList(),
        story.section(),
        story.category(),
        story.score(),
        story.texts(),
        story.time(),
        Optional.empty(),
        story.vendors(),
        story.extract(),
        List.of(),
        List.of());
  }

  private static StoryLink like(StoryLink link, String mark) {
    String url = link.url() + (link.url().contains("?") ? "&" : "?") + mark;
    return new StoryLink(
        link.source(), link.kind(), url, link.engagement(), link.channel(), link.speaker());
  }
}
