package ainews.fetch.run;

import ainews.shared.settings.Settings;
import java.time.Duration;
import java.util.function.Consumer;

/** Lowers limits of the settings to those of the stack's functions. */
final class CloudLimits {
  private static final Duration BUDGET = Duration.ofSeconds(200);
  private static final int MAX_BYTES = 20_000_000;
  private static final int PAGES = 500;

  private CloudLimits() {}

  /**
   * @param lines receives one line for each lowered limit
   */
  static Settings of(Settings settings, Consumer<String> lines) {
    Settings.Http http = settings.http();
    Duration budget = http.budget().compareTo(BUDGET) > 0 ? BUDGET : http.budget();
    int maxBytes = Math.min(http.maxBytes(), MAX_BYTES);
    int pages = Math.min(settings.pages().perSource(), PAGES);
    line(lines, "http.budget", http.budget(), budget);
    line(lines, "http.maxBytes", http.maxBytes(), maxBytes);
    line(lines, "pages.perSource", settings.pages().perSource(), pages);
    return new Settings(
        settings.edition(),
        settings.site(),
        http.with(budget, maxBytes),
        new Settings.Pages(pages, settings.pages().skip(), settings.pages().shorteners()),
        settings.sources(),
        settings.models(),
        settings.delivery());
  }

  private static void line(Consumer<String> lines, String name, Object set, Object used) {
    if (!set.equals(used)) {
      lines.accept(name + " lowered from " + set + " to " + used + ", the most in the cloud");
    }
  }
}
