package ainews.shared.sources;

import static ainews.shared.settings.SettingChecks.atLeast;

import ainews.shared.edition.SourceSettings;

/**
 * @param votes least votes of a product
 */
public record ProductHuntSettings(boolean on, int votes) implements SourceSettings {
  public ProductHuntSettings {
    atLeast(0, "votes", votes);
  }
}
