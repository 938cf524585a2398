package ainews.local;

import ainews.fetch.Source;
import ainews.fetch.run.SourceProbe;
import ainews.shared.edition.SourceReport;
import ainews.shared.edition.Window;
import ainews.shared.settings.Secrets;
import ainews.shared.settings.Settings;
import ainews.web.Network;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks every source once, to see which answer from here. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = {
      "Asks each source once for yesterday and prints how it answered.",
      "The table tells how many items were read and kept, or why none were, and the seconds it took."
          + " Nothing is stored. X is billed by the post: its cap holds here too."
    })
final class SourcesCommand implements Callable<Integer> {
  private final Network internet;
  private final Secrets secrets;
  private final InstantSource clock;

  @Mixin private ChosenSettings chosen;

  SourcesCommand() {
    this(Network.internet(), Secrets.of(System.getenv()), InstantSource.system());
  }

  SourcesCommand(Network internet, Secrets secrets, InstantSource clock) {
    this.internet = internet;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** How one source did. */
  private record Row(SourceReport coverage, Duration took) {}

  @Override
  public Integer call() throws Exception {
    Settings settings = chosen.read();
    SourceProbe survey =
        new SourceProbe(
            settings, secrets, internet.allowing(settings.http()), RandomGenerator.getDefault());
    Instant now = clock.instant();
    Window yesterday =
        new Window(
            now.atZone(settings.edition().zone()).toLocalDate().minusDays(1),
            settings.edition().zone());
    System.out.printf("%-12s %-16s %6s %6s %8s  %s%n", "", "", "read", "kept", "seconds", "");
    boolean answered = false;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Row>> rows = new ArrayList<>();
      for (Source source : AllSources.LIST) {
        rows.add(threads.submit(() -> row(survey, source, yesterday, now)));
      }
      for (Future<Row> row : rows) {
        print(row.get());
        answered |= row.get().coverage().read() > 0;
      }
    }
    return answered ? 0 : 1;
  }

  private static Row row(SourceProbe survey, Source source, Window window, Instant now)
      throws InterruptedException {
    long start = System.nanoTime();
    SourceReport coverage = survey.ask(source, window, now);
    return new Row(coverage, Duration.ofNanos(System.nanoTime() - start));
  }

  private static void print(Row row) {
    SourceReport coverage = row.coverage();
    String why = coverage.problem().map(problem -> problem + ": ").orElse("") + coverage.detail();
    System.out.printf(
        Locale.ROOT,
        "%-12s %-16s %6d %6d %8.1f  %s%n",
        coverage.source(),
        coverage.state().id(),
        coverage.read(),
        coverage.kept(),
        row.took().toMillis() / 1000.0,
        why);
  }
}
