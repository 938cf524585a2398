package ainews.local;

import ainews.local.recording.AnswerFolder;
import ainews.local.replay.Replay;
import ainews.publish.watch.DailyProblems;
import ainews.shared.edition.Language;
import ainews.shared.edition.SourceId;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Window;
import ainews.shared.lambda.Environment;
import ainews.shared.settings.ModelSettings;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.shared.store.EditionStore;
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

/** The options and the work that demo and run share: make an edition, print it, serve the site. */
final class EditionMaker {
  /** A replay's clock shows the time at which the schedule runs: six hours after the window. */
  private static final Duration AFTER_THE_WINDOW = Duration.ofHours(6);

  @Mixin private DataDirectory data;

  @Mixin private ChosenSettings chosen;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      converter = Arguments.Model.class,
      description = {
        "The model for all tasks: auto, none, bedrock:ID or",
        "openai:ADDRESS#NAME. Overrides the settings.",
        "Ollama: openai:http://localhost:11434/v1#qwen3"
      })
  private String model;

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description = {
        "Keep every prompt to a model and its answer in DIR/answers.",
        "A replay whose folder holds them asks no model."
      })
  private Path recording;

  @Option(names = "--no-serve", description = "Exit after publishing.")
  private boolean noServe;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      converter = Arguments.Port.class,
      description = "The site's port (default: ${DEFAULT-VALUE}; 0: any free one).")
  private int port;

  /**
   * Makes the edition, prints its top stories, and serves the site until interrupted.
   *
   * @param date the day; yesterday in the edition's time zone if empty
   * @param sources the sources to base; empty means all that are switched on
   * @param replay the folder of a replay that answers in place of the internet, if any
   * @param own settings files that come with the replay
   * @return the exit code
   * @throws StoreException if the day has not ended, or the folder or the port cannot be used
   */
  int make(Optional<LocalDate> date, List<SourceId> sources, Optional<Path> replay, Path... own)
      throws InterruptedException, IOException {
    Settings base = chosen.read(own);
    Settings settings = model == null ? base : base.with(base.models().with(model));
    Instant now = Instant.now();
    LocalDate day =
        date.orElseGet(() -> now.atZone(settings.edition().zone()).toLocalDate().minusDays(1));
    Window window = new Window(day, settings.edition().zone());
    requireEnded(window, now);
    if (replay.isEmpty()) {
      try (LocalModels models =
          LocalModels.of(settings.models(), Environment.ofProcess(), LocalOllama.ADDRESS)) {
        return make(
            day,
            sources,
            settings,
            models,
            Secrets.of(System.getenv()),
            Network.internet().allowing(settings.http()),
            InstantSource.system());
      }
    }
    try (Replay answers = Replay.open(replay.get());
        LocalModels models = models(answers.limit(settings).models(), replay.get())) {
      if (!settings.delivery().isEmpty()) {
        System.out.println("Nothing is sent to channels: this is a replay");
      }
      Instant replayTime = window.end().plus(AFTER_THE_WINDOW);
      return make(
          day,
          sources,
          answers.limit(settings),
          models,
          answers.secrets(),
          answers.network(),
          InstantSource.fixed(replayTime));
    }
  }

  private LocalModels models(ModelSettings settings, Path replay) {
    return Optional.of(replay)
        .filter(_ -> model == null)
        .flatMap(AnswerFolder::in)
        .map(answers -> LocalModels.played(settings, answers))
        .orElseGet(() -> LocalModels.named(settings));
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
      Path directory = data.directory();
      try (SqliteTable table = data.table(clock);
          FileSiteStore files = FileSiteStore.in(directory)) {
        files.requireFree(day);
        if (recording != null) {
          models.recordIn(recording);
        }
        out.println(style.bold("Making the edition of " + day));
        models.lines().forEach(line -> out.println("  " + line));
        settings.notices().forEach(notice -> out.println("  " + notice));
        LocalAgent agent =
            new LocalAgent(
                table,
                files,
                FileSiteStore.SITE_URL,
                settings,
                models.models(table, clock),
                secrets,
                network,
                clock,
                RandomGenerator.getDefault(),
                new ProgressLines(out, System.err, style));
        agent.make(day, sources, "local-" + UUID.randomUUID());
        models.missing().ifPresent(line -> System.err.println("ainews: " + line));
        out.println();
        StoredEdition.read(files, day, Language.EN).printTop(out, style);
        requireAnySource(table, day);
        new DailyProblems(new EditionStore(table), clock)
            .of(day)
            .forEach(problem -> System.err.println("ainews: " + problem.line()));
        if (site != null) {
          site.serve(files);
          out.println("Read it at " + style.bold(site.url()) + " (Ctrl-C stops)");
          Thread.currentThread().join();
        } else {
          out.println("Published under " + files.folder());
        }
        return 0;
      }
    }
  }

  /** Fails after publishing if no source answered, so that the exit code shows an empty edition. */
  private static void requireAnySource(SqliteTable table, LocalDate day) {
    EditionStore editions = new EditionStore(table);
    int revision = editions.head(day).orElseThrow();
    if (editions.sourceReports(day, revision).stream().noneMatch(EditionMaker::delivered)) {
      throw new StoreException(
          "no source answered, so the edition of " + day + " is empty; the lines above say why");
    }
  }

  private static boolean delivered(SourceReport report) {
    return switch (report.state()) {
      case ANSWERED, EMPTY, PARTIAL -> true;
      case CANNOT_LOOK_BACK -> report.kept() > 0;
      case OFF, FAILED -> false;
    };
  }

  /**
   * Refuses a day that has not ended before any file is opened; fan-out would refuse it as well.
   */
  private static void requireEnded(Window window, Instant now) {
    if (window.end().isAfter(now)) {
      throw new StoreException(
          window.start().isAfter(now)
              ? window.date()
                  + " is in the future ("
                  + window.zone()
                  + "); choose a past day with --date"
              : window.date() + " has not ended yet in " + window.zone() + "; try again tomorrow");
    }
  }
}
