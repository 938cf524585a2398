package ainews.fetch;

import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.web.FakeWeb;
import java.time.Instant;
import java.util.Map;

/**
 * Builds a source's context for tests that need their own settings, secrets or time. The window is
 * {@link Asking#WINDOW}.
 */
public record Scene(Settings settings, Map<String, String> secrets, Instant now) {

  /**
   * @param sources YAML below {@code sources:} that overrides the packaged settings
   */
  public static Scene of(String sources) {
    String yaml = "sources:\n" + sources.stripIndent().indent(2);
    return new Scene(SettingsReader.read(yaml, "test"), Map.of(), Asking.NOW);
  }

  public Scene with(String secret, String value) {
    return new Scene(settings, Map.of(secret, value), now);
  }

  public Scene at(String time) {
    return new Scene(settings, secrets, Instant.parse(time));
  }

  public FetchContext context(FakeWeb web) {
    return new FetchContext(
        Asking.WINDOW,
        now,
        web.http(),
        settings,
        Secrets.of(secrets),
        (client, request, parser) -> parser.parse(client.send(request)));
  }
}
