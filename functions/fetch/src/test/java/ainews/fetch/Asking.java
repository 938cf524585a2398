package ainews.fetch;

import ainews.shared.edition.Window;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.web.FakeWeb;
import ainews.web.Http;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the context that sources get in tests. The window is 2026-02-20 in UTC. */
public final class Asking {
  public static final LocalDate DATE = LocalDate.of(2026, 2, 20);
  public static final Instant NOW = Instant.parse("2026-02-21T06:00:00Z");
  public static final Window WINDOW = new Window(DATE, ZoneOffset.UTC);

  private Asking() {}

  public static FetchContext context(Http http, Map<String, String> secrets) {
    return new FetchContext(
        WINDOW,
        NOW,
        http,
        settings(),
        Secrets.of(secrets),
        (client, request, parser) -> parser.parse(client.send(request)));
  }

  private static Settings settings() {
    Settings.Sources sources =
        new Settings.Sources(
            new Settings.X(true, Optional.empty(), "AI", 10, Optional.empty(), List.of()),
            new Settings.HuggingFace(true),
            new Settings.HackerNews(true, 20, List.of("AI"), 1, 1),
            new Settings.Reddit(true, List.of("One", "Two"), 20),
            new Settings.GitHub(true, List.of("", "c++"), List.of("llm", "ai-agents")),
            new Settings.Arxiv(true, List.of("cs.AI"), 10),
            new Settings.Rss(
                true,
                List.of(
                    new Settings.Feed(
                        "Feed", URI.create("https://example.org/feed"), Optional.empty()))),
            new Settings.ProductHunt(true, 20));
    return new Settings(
        new Settings.Edition(ZoneOffset.UTC, 45, 3, 20, 14, 6, 2),
        SettingsReader.packaged().site(),
        FakeWeb.settings(),
        new Settings.Pages(0, List.of(), List.of()),
        sources,
        SettingsReader.packaged().models());
  }
}
