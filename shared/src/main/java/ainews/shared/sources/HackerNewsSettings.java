package ainews.shared.sources;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.notEmpty;

import ainews.shared.edition.SourceSettings;
import java.util.List;

/**
 * @param points least points of a post
 * @param queries queries to Algolia's search, whose answers are merged
 * @param discussed the number of most discussed posts whose best comments are read
 * @param comments comments read for each of them
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
