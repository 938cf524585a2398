package ainews.shared.sources;

import static ainews.shared.settings.SettingChecks.atLeast;
import static ainews.shared.settings.SettingChecks.notEmpty;

import ainews.shared.edition.SourceSettings;
import java.util.List;

/**
 * @param categories such as cs.AI
 * @param cap most papers kept
 */
public record ArxivSettings(boolean on, List<String> categories, int cap)
    implements SourceSettings {
  public ArxivSettings {
    categories = List.copyOf(categories);
    atLeast(1, "cap", cap);
    notEmpty("categories", categories);
  }
}
