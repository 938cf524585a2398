package ainews.publish.page;

import ainews.shared.edition.Category;
import ainews.shared.edition.Published;
import java.util.List;

/**
 * The stories of one category of the last days.
 *
 * @param recent the last days, the newest first
 */
public record CategoryPage(Page page, Category category, List<Published> recent) {
  /** Those of the days that tell something of the category. */
  public List<Published> days() {
    return recent.stream().filter(day -> !stories(day).isEmpty()).toList();
  }

  public List<Published.Told> stories(Published day) {
    return day.told().stream().filter(story -> story.category() == category).toList();
  }
}
