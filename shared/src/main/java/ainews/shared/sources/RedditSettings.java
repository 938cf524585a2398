package ainews.shared.sources;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.notEmpty;

import ainews.shared.edition.SourceSettings;
import java.util.List;

/**
 * @param subreddits by name, without r/
 * @param score least score of a post, where the score is known
 */
public record RedditSettings(boolean on, List<String> subreddits, int score)
    implements SourceSettings {
  public RedditSettings {
    subreddits = List.copyOf(subreddits);
    atLeast(0, "score", score);
    notEmpty("subreddits", subreddits);
  }
}
