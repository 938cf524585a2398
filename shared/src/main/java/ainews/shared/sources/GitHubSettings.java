package ainews.shared.sources;

import static ainews.shared.settings.SettingChecks.notEmpty;

import ainews.shared.edition.SourceSettings;
import java.util.List;

/**
 * @param languages languages whose trending pages are read, by GitHub's name; an empty text is the
 *     page of all languages
 * @param topics to search for if the page cannot be read
 */
public record GitHubSettings(boolean on, List<String> languages, List<String> topics)
    implements SourceSettings {
  public GitHubSettings {
    languages = List.copyOf(languages);
    topics = List.copyOf(topics);
    notEmpty("languages", languages);
    notEmpty("topics", topics);
  }
}
