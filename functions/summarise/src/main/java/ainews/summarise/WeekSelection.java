package ainews.summarise;

import ainews.shared.edition.Edition;
import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.Story;
import ainews.shared.edition.Update;
import ainews.shared.edition.WeeklyEdition;
import ainews.shared.edition.WeeklyEdition.Event;
import ainews.shared.edition.WeeklyEdition.Report;
import ainews.summarise.history.StoryStages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chooses the stories of a week from its daily editions. */
final class WeekSelection {
  /** Twice as many as are printed. */
  private static final int MOST = 20;

  /** What each further day that reports an event is worth, beside the score of its best story. */
  private static final double A_DAY = .05;

  /** What each update is worth, which may follow a story of the week before. */
  private static final double AN_UPDATE = .05;

  private record Reported(LocalDate date, Story story) {}

  private WeekSelection() {}

  /**
   * Orders the week's events by the score of their best story, the days that report them and their
   * updates.
   *
   * @param editions at least one, the earliest first
   */
  static WeeklyEdition of(IsoWeek week, List<Edition> editions) {
    List<Event> best =
        events(editions).stream()
            .map(WeekSelection::event)
            .sorted(
                Comparator.comparingDouble((Event event) -> -event.score())
                    .thenComparing(event -> event.reports().getFirst().date())
                    .thenComparing(event -> event.reports().getFirst().story()))
            .limit(MOST)
            .toList();
    return new WeeklyEdition(
        week, editions.getLast().zone(), editions.stream().map(Edition::date).toList(), best);
  }

  private static List<List<Reported>> events(List<Edition> editions) {
    List<List<Reported>> events = new ArrayList<>();
    Map<String, List<Reported>> byStory = new HashMap<>();
    for (Edition edition : editions) {
      for (Story story : edition.stories()) {
        List<Reported> event =
            story
                .update()
                .map(update -> byStory.get(key(update)))
                .orElseGet(
                    () -> {
                      List<Reported> first = new ArrayList<>();
                      events.add(first);
                      return first;
                    });
        event.add(new Reported(edition.date(), story));
        Stream.concat(Stream.of(story.id()), story.formerIds().stream())
            .forEach(id -> byStory.put(edition.date() + id, event));
      }
    }
    return events;
  }

  private static String key(Update update) {
    return update.date() + update.story();
  }

  private static Event event(List<Reported> reported) {
    double best =
        reported.stream().mapToDouble(one -> one.story().score().total()).max().orElseThrow();
    long days = reported.stream().map(Reported::date).distinct().count();
    long updates = reported.stream().filter(one -> one.story().update().isPresent()).count();
    return new Event(
        best + A_DAY * (days - 1) + AN_UPDATE * updates,
        reported.stream()
            .map(one -> new Report(one.date(), one.story().id(), StoryStages.of(one.story())))
            .toList());
  }
}
