package ainews.publish.page;

import ainews.shared.edition.IsoWeek;
import ainews.shared.edition.PublishedDay;
import ainews.shared.edition.StoryText;
import ainews.shared.edition.WeeklyEdition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A month as a calendar, whose weeks begin on Monday.
 *
 * @param days the published days of the month
 * @param weeks the days with an edition of each week that the month lists
 */
public record Calendar(
    PageContext page,
    YearMonth month,
    List<PublishedDay> days,
    SortedMap<IsoWeek, List<LocalDate>> weeks) {
  /** Whether a week with these days has an edition of its own. */
  public boolean isMade(List<LocalDate> week) {
    return week.size() >= WeeklyEdition.FEWEST_DAYS;
  }

  /** All dates of the month. */
  public List<LocalDate> dates() {
    return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
  }

  public Optional<PublishedDay> day(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).findFirst();
  }

  /** The name of the style that puts the first day of the month below its weekday. */
  public Optional<String> column(LocalDate date) {
    return Optional.of("w" + date.getDayOfWeek().getValue())
        .filter(name -> date.getDayOfMonth() == 1);
  }

  public String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, page.language().text().locale());
  }

  /** The first headline of a day; empty if it has no story that was not retracted. */
  public Optional<StoryText> lead(PublishedDay day) {
    return day.notWithdrawn().stream().findFirst().map(story -> story.text(page.language()));
  }

  /** The number of stories of the longest day, with which the others are compared. */
  public int most() {
    return days.stream().mapToInt(PublishedDay::stories).max().orElse(0);
  }

  public String stories(PublishedDay day) {
    return page.message("archive.stories", "count", day.stories());
  }
}
