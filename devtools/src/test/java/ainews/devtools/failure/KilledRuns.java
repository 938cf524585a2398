package ainews.devtools.failure;

import ainews.local.FileSiteStore;
import ainews.local.LocalAgent;
import ainews.local.Progress;
import ainews.local.SqliteTable;
import ainews.local.replay.Replay;
import ainews.shared.Points;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.summarise.Models;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * A process to be killed. It makes the small day once completely. Then it makes it once for each of
 * some chosen writes, each time in a new folder, and stops before that write. So one signal kills
 * all of these runs at once.
 */
final class KilledRuns {
  static final String EXECUTION = "killed";

  /** The execution name with which the state machine would continue. */
  private static final String CLAIM = "arn:aws:states:local:000000000000:execution:Edition:";

  /** The folder of the complete run. */
  static final String WHOLE = "whole";

  private final Path folder;
  private final Replay replay;
  private final Settings settings;

  private KilledRuns(Path folder, Replay replay) {
    this.folder = folder;
    this.replay = replay;
    this.settings = SmallDay.settings(replay);
  }

  /**
   * Prints the number of writes, and the chosen ones once all runs have stopped. Each run's folder
   * is named after the number of writes it has done.
   *
   * @param arguments the folder for the runs and the folder of the sources' answers
   */
  public static void main(String[] arguments) throws Exception {
    Replay replay = Replay.open(Path.of(arguments[1]));
    KilledRuns runs = new KilledRuns(Path.of(arguments[0]), replay);
    Writes whole = new Writes(Integer.MAX_VALUE);
    runs.make(WHOLE, whole);
    List<Integer> chosen = new Points(12).of(whole.done());
    for (int most : chosen) {
      Writes writes = new Writes(most);
      String name = Integer.toString(most);
      Thread.ofPlatform().start(() -> runs.makeInPart(name, writes));
      writes.awaitStandstill();
    }
    System.out.println(whole.done().size());
    System.out.println(chosen.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    System.out.flush();
    new CountDownLatch(1).await();
  }

  private void makeInPart(String name, Writes writes) {
    make(name, writes);
    System.err.println("the run " + name + " did not stop");
    System.exit(1);
  }

  private void make(String name, Writes writes) {
    try {
      Path own = Files.createDirectory(folder.resolve(name));
      try (SqliteTable file = SmallDay.table(own);
          FileSiteStore site = FileSiteStore.in(own)) {
        CountedTable table = new CountedTable(file, writes);
        LocalAgent agent =
            new LocalAgent(
                table,
                new CountedSite(site, writes),
                SmallDay.SITE_URL,
                settings,
                Models.none(settings.models(), table, SmallDay.CLOCK),
                Secrets.of(Map.of()),
                replay.network(),
                SmallDay.CLOCK,
                new Random(1),
                new Silence());
        agent.make(SmallDay.DATE, SmallDay.SOURCES, CLAIM + EXECUTION);
      }
    } catch (Exception e) {
      System.getLogger(KilledRuns.class.getName())
          .log(Level.ERROR, "the run " + name + " failed", e);
      System.exit(1);
    }
  }

  private static final class Silence implements Progress {
    @Override
    public void started(String step) {}

    @Override
    public void ended(String step, JsonNode result) {}

    @Override
    public void failed(String step, Throwable e) {}
  }
}
