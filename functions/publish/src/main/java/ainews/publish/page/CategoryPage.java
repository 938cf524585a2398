package ainews.publish.page;

import ainews.shared.edition.Category;
import ainews.shared.edition.PublishedDay;
import java.util.List;

/**
 * The recent stories of one category.
 *
 * @param recent the recent days, newest first
 */
public record CategoryPage(PageContext page, Category category, List<PublishedDay> recent) {
  /** The recent days that have stories of the category, with only these. */
  public List<PublishedDay> days() {
    return recent.stream()
        .map(day -> day.with(stories(day)))
        .filter(day -> !day.entries().isEmpty())
        .toList();
  }

  private List<PublishedDay.Entry> stories(PublishedDay day) {
    return day.entries().stream().filter(story -> story.category() == category).toList();
  }
}
