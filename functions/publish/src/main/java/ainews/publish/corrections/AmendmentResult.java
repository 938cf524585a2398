package ainews.publish.corrections;

import java.time.LocalDate;
import java.util.List;

/**
 * The result of changing a published story.
 *
 * @param date the day of the story's edition
 * @param story the story's id
 * @param title its English title
 * @param days the editions published again: the story's own, and those with updates of it
 * @param url the page of the story's edition
 */
public record AmendmentResult(
    LocalDate date, String story, String title, List<LocalDate> days, String url) {
  public AmendmentResult {
    days = List.copyOf(days);
  }
}
