package ainews.publish.page;

import ainews.shared.edition.Category;
import ainews.shared.edition.PublishedDay;
import java.util.List;

/**
 * The stories of one category of the last days.
 *
 * @param recent the last days, the newest first
 */
public record CategoryPage(PageContext page, Category category, List<PublishedDay> recent) {
  /** Those of the days that tell something of the category. */
  public List<PublishedDay> days() {
    return recent.stream().filter(day -> !stories(day).isEmpty()).toList();
  }

  public List<PublishedDay.Told> stories(PublishedDay day) {
    return day.told().stream().filter(story -> story.category() == category).toList();
  }
}
