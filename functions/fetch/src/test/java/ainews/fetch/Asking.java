package ainews.fetch;

import ainews.shared.edition.Window;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.settings.SettingsReader;
import ainews.web.FakeWeb;
import ainews.web.Http;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

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
        SettingsReader.read(
                """
                sources:
                  twitter: {query: AI, cap: 10, accounts: []}
                  huggingface: {makers: []}
                  hackernews: {queries: [AI], discussed: 1, comments: 1}
                  reddit: {subreddits: [One, Two]}
                  github: {languages: ["", c++], topics: [llm, ai-agents]}
                  arxiv: {categories: [cs.AI], cap: 10}
                  rss: {feeds: [{name: Feed, url: "https://example.org/feed"}]}
                """,
                "test")
            .sources();
    return new Settings(
        SettingsReader.packaged().edition(),
        SettingsReader.packaged().site(),
        FakeWeb.settings(),
        new Settings.Pages(0, List.of(), List.of()),
        sources,
        SettingsReader.packaged().models(),
        SettingsReader.packaged().delivery());
  }
}
