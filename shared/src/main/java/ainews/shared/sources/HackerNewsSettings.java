package ainews.shared.sources;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.notEmpty;

import ainews.shared.edition.SourceSettings;
import java.util.List;

/**
 * @param points a post needs at least
 * @param queries each asked of Algolia's search, their answers joined
 * @param discussed how many of the most discussed posts get their best comments
 * @param comments of each
 */
public record HackerNewsSettings(
    boolean on, int points, List<String> queries, int discussed, int comments)
    implements SourceSettings {
  public HackerNewsSettings {
    queries = List.copyOf(queries);
    atLeast(0, "points", points);
    atLeast(0, "discussed", discussed);
    atLeast(0, "comments", comments);
    notEmpty("queries", queries);
  }
}
