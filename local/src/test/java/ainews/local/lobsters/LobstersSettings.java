package ainews.local.lobsters;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.notEmpty;

import ainews.shared.edition.SourceSettings;
import java.util.List;

/**
 * @param tags whose stories are read, such as {@code ai}
 * @param points least points of a story
 */
public record LobstersSettings(boolean on, List<String> tags, int points)
    implements SourceSettings {
  public LobstersSettings {
    tags = List.copyOf(tags);
    notEmpty("tags", tags);
    atLeast(0, "points", points);
  }
}
