package ainews.publish.site;

import ainews.publish.page.ThreadStage;
import ainews.publish.page.Topic;
import ainews.publish.page.Topics;
import ainews.publish.site.SitePlan.Part;
import ainews.shared.edition.Edition;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.PublishedWeek;
import ainews.shared.site.SiteFile;
import ainews.shared.store.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renders the parts of a site.
 *
 * @param archive the published days
 * @param catalogue where the stories of an event are read while it is rendered
 */
public record SiteParts(Site site, Archive archive, Catalogue catalogue) {
  /** The day whose edition a part shows, if it shows one. */
  public Optional<LocalDate> edition(Part part) {
    return switch (part) {
      case Part.Day day -> Optional.of(day.date()).filter(archive.days()::contains);
      case Part.DayPages pages -> Optional.of(pages.date());
      case Part.Fronts _ -> Optional.of(archive.newest());
      default -> Optional.empty();
    };
  }

  /** The files of a part that shows no edition; empty for an event without stories. */
  public List<SiteFile> files(Part part) {
    return switch (part) {
      case Part.Fixed _ -> site.fixed();
      case Part.Day day ->
          archive.gap(day.date()).map(beside -> site.missing(day.date(), beside)).orElse(List.of());
      case Part.Event event -> event(event.thread());
      case Part.OfTopic topic -> topic(Topics.named(topic.topic()));
      case Part.Month month ->
          site.month(month.month(), archive.month(month.month()), archive.weeks(month.month()));
      case Part.Months _ -> site.months(archive.months(), hasWeeks());
      case Part.Week week -> catalogue.weeks().week(week.week()).map(this::week).orElse(List.of());
      case Part.Weeks _ -> hasWeeks() ? site.weeks(archive.recentWeeks()) : List.of();
      case Part.Recent _ -> recent();
      case Part.DayPages _, Part.Fronts _ ->
          throw new IllegalArgumentException(part + " shows an edition");
    };
  }

  private List<SiteFile> event(String thread) {
    List<ThreadStage> stages =
        catalogue.thread(thread).stream()
            .map(stage -> ThreadStage.of(stage, catalogue.day(stage.date())))
            .toList();
    return stages.isEmpty() ? List.of() : site.thread(thread, stages);
  }

  private List<SiteFile> topic(Topic topic) {
    List<PublishedDay> days =
        Topics.latest(
            topic,
            catalogue.topicDays(topic.id()).stream().flatMap(day -> archive.day(day).stream()));
    return days.isEmpty() ? List.of() : site.topic(topic, days);
  }

  private boolean hasWeeks() {
    return !archive.weeklyEditions().isEmpty();
  }

  /** The files of a weekly edition; none if there are too few daily ones. */
  public List<SiteFile> week(PublishedWeek week) {
    return week.isMade() ? site.week(week) : List.of();
  }

  private List<SiteFile> recent() {
    List<PublishedDay> recent = archive.recent();
    List<SiteFile> files = new ArrayList<>(site.categories(recent));
    files.addAll(site.feeds(recent));
    return files;
  }

  /** The files of a part that shows an edition. */
  public List<SiteFile> files(Part part, Edition edition) {
    LocalDate date = edition.date();
    return switch (part) {
      case Part.Day _ -> site.edition(edition, archive.threads(date), archive.around(date));
      case Part.DayPages _ -> site.pages(edition, archive.threads(date), archive.around(date));
      case Part.Fronts _ ->
          site.fronts(
              edition,
              archive.threads(date),
              archive.around(date),
              Archive.beside(archive.recent()),
              hasWeeks());
      default -> throw new IllegalArgumentException(part + " shows no edition");
    };
  }
}
