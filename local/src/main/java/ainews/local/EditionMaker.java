package ainews.local;

import ainews.local.replay.Replay;
import ainews.local.replies.ConverseStub;
import ainews.local.replies.PreparedReplies;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Window;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
import ainews.summarise.gate.TextGate;
import ainews.web.Network;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an edition and shows it: what demo and run do. */
final class EditionMaker {
  /** The schedule runs six hours after the window ends, and so does a replay's clock stand. */
  private static final Duration AFTER_THE_WINDOW = Duration.ofHours(6);

  @Mixin private DataDirectory place;

  @Mixin private ChosenSettings chosen;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      converter = Arguments.Model.class,
      description = {
        "One model for every task, not those of the settings:",
        "auto, none, bedrock:ID or openai:ADDRESS#NAME, such as",
        "openai:http://localhost:11434/v1#qwen3 for Ollama."
      })
  private String model;

  @Option(names = "--no-serve", description = "End after publishing.")
  private boolean noServe;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      converter = Arguments.Port.class,
      description = "Where to serve the site (default: ${DEFAULT-VALUE}; 0 picks a free port).")
  private int port;

  /**
   * @param date yesterday in the edition's zone where absent
   * @param replay the folder that answers in place of the internet
   * @param own settings that what is made brings along
   */
  int make(Optional<LocalDate> date, List<SourceId> sources, Optional<Path> replay, Path... own)
      throws InterruptedException, IOException {
    // Reading its tables takes as long as fetching a replayed day.
    Thread.ofPlatform().daemon().name("gate").start(TextGate::prepare);
    Settings read = chosen.read(own);
    Settings settings = model == null ? read : read.with(read.models().with(model));
    Instant now = Instant.now();
    LocalDate day =
        date.orElseGet(() -> now.atZone(settings.edition().zone()).toLocalDate().minusDays(1));
    Window window = new Window(day, settings.edition().zone());
    requireEnded(window, now);
    if (replay.isEmpty()) {
      try (LocalModels models = LocalModels.of(settings.models())) {
        return make(
            day,
            sources,
            settings,
            models,
            Secrets.of(System.getenv()),
            Network.internet(),
            InstantSource.system());
      }
    }
    try (Replay answers = Replay.open(replay.get());
        ConverseStub replies = model == null ? prepared(replay.get()) : null;
        LocalModels models = models(answers.limit(settings), replies)) {
      Instant then = window.end().plus(AFTER_THE_WINDOW);
      return make(
          day,
          sources,
          answers.limit(settings),
          models,
          answers.secrets(),
          answers.network(),
          InstantSource.fixed(then));
    }
  }

  private static ConverseStub prepared(Path replay) {
    return PreparedReplies.in(replay).orElse(null);
  }

  private static LocalModels models(Settings settings, ConverseStub replies) {
    return replies == null
        ? LocalModels.of(settings.models())
        : LocalModels.prepared(settings.models(), replies.access());
  }

  private int make(
      LocalDate day,
      List<SourceId> sources,
      Settings settings,
      LocalModels models,
      Secrets secrets,
      Network network,
      InstantSource clock)
      throws InterruptedException, IOException {
    PrintStream out = System.out;
    TerminalStyle style =
        TerminalStyle.of(
            System.getenv(), System.console() != null && System.console().isTerminal());
    try (SiteServer site = noServe ? null : SiteServer.at(port)) {
      Path directory = place.directory();
      try (SqliteTable table = place.table(clock);
          FileSiteStore files = FileSiteStore.in(directory)) {
        files.requireFree(day);
        out.println(style.bold("Making the edition of " + day));
        models.lines().forEach(line -> out.println("  " + line));
        if (settings.http().isContactUnset()) {
          out.println("  http.contact is not set: name an address where site owners reach you");
        }
        LocalAgent agent =
            new LocalAgent(
                table,
                files,
                FileSiteStore.SITE_URL,
                settings,
                models.assistance(table, clock),
                secrets,
                network,
                clock,
                RandomGenerator.getDefault(),
                new ProgressLines(out, System.err, style));
        agent.make(day, sources, "local-" + UUID.randomUUID());
        out.println();
        StoredEdition.read(files, day, Language.EN).printFront(out, style);
        requireAnAnswer(table, day);
        if (site != null) {
          site.serve(files);
          out.println("Read it at " + style.bold(site.url()) + " (Ctrl-C ends)");
          Thread.currentThread().join();
        } else {
          out.println("Published under " + files.folder());
        }
        return 0;
      }
    }
  }

  /** The edition is up either way; where it holds nothing because nobody answered, that is told. */
  private static void requireAnAnswer(SqliteTable table, LocalDate day) {
    EditionStore editions = new EditionStore(table);
    int revision = editions.head(day).orElseThrow();
    if (editions.coverage(day, revision).stream().noneMatch(EditionMaker::brought)) {
      throw new StoreException(
          "no source answered, and the edition of " + day + " says so; see the lines above");
    }
  }

  private static boolean brought(SourceReport coverage) {
    return switch (coverage.state()) {
      case ANSWERED, EMPTY, PARTIAL -> true;
      case CANNOT_LOOK_BACK -> coverage.kept() > 0;
      case OFF, FAILED -> false;
    };
  }

  /** Before anything is opened; fan-out would refuse it too. */
  private static void requireEnded(Window window, Instant now) {
    if (window.end().isAfter(now)) {
      throw new StoreException(
          window.start().isAfter(now)
              ? window.date()
                  + " is in the future (in "
                  + window.zone()
                  + "); --date names a past day"
              : window.date() + " has not ended yet in " + window.zone() + "; make it tomorrow");
    }
  }
}
