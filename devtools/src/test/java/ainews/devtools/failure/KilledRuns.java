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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * A process that is to be killed. It makes the small day once whole, and then once for each chosen
 * write of that, each time in a folder of its own and up to that write, before which it stands
 * still. So one signal kills it at each of them.
 */
final class Makings {
  static final String EXECUTION = "killed";

  /** As the state machine would call it that goes on. */
  private static final String CLAIM = "arn:aws:states:local:000000000000:execution:Edition:";

  /** The folder of the making that comes to its end. */
  static final String WHOLE = "whole";

  private final Path folder;
  private final Replay replay;
  private final Settings settings;

  private Makings(Path folder, Replay replay) {
    this.folder = folder;
    this.replay = replay;
    this.settings = SmallDay.settings(replay);
  }

  /**
   * Prints how many writes there are, and then which were chosen, once all makings stand still,
   * each in the folder of how many it has done.
   *
   * @param arguments the folder to make them in, and that of the sources' answers
   */
  public static void main(String[] arguments) throws Exception {
    Replay replay = Replay.open(Path.of(arguments[1]));
    Makings makings = new Makings(Path.of(arguments[0]), replay);
    Writes whole = new Writes(Integer.MAX_VALUE);
    makings.make(WHOLE, whole);
    List<Integer> chosen = new Points(12).of(whole.done());
    for (int most : chosen) {
      Writes writes = new Writes(most);
      String name = Integer.toString(most);
      Thread.ofPlatform().start(() -> makings.makeInPart(name, writes));
      writes.awaitStandstill();
    }
    System.out.println(whole.done().size());
    System.out.println(chosen.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    System.out.flush();
    new CountDownLatch(1).await();
  }

  private void makeInPart(String name, Writes writes) {
    make(name, writes);
    System.err.println("the making " + name + " came to its end");
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
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static final class Silence implements Progress {
    @Override
    public void started(String step) {}

    @Override
    public void ended(String step, JsonNode result) {}

    @Override
    public void failed(String step, Exception e) {}
  }
}
