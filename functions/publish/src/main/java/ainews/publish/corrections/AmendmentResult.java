package ainews.publish.corrections;

import java.time.LocalDate;
import java.util.List;

/**
 * What was done.
 *
 * @param story the id of the story that was changed
 * @param title how it is headed in English
 * @param days the editions that were put up again: its own, and those whose updates follow it
 * @param url the page of its day
 */
public record AmendmentResult(
    LocalDate date, String story, String title, List<LocalDate> days, String url) {
  public AmendmentResult {
    days = List.copyOf(days);
  }
}
