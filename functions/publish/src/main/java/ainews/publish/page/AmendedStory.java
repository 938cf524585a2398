package ainews.publish.page;

import ainews.shared.edition.Amendment;
import ainews.shared.edition.PublishedDay;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A published story and the last change of it on a later day.
 *
 * @param date the day of its edition
 */
public record AmendedStory(LocalDate date, PublishedDay.Entry story, Amendment amendment) {
  /** The stories of a day that were amended on another day. */
  public static Stream<AmendedStory> on(LocalDate date, PublishedDay day) {
    return day.entries().stream()
        .flatMap(
            story ->
                story.amendments().stream()
                    .filter(amendment -> amendment.on().equals(date))
                    .reduce((earlier, later) -> later)
                    .map(amendment -> new AmendedStory(day.date(), story, amendment))
                    .stream());
  }
}
