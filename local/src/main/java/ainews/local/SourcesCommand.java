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

/** Reads every source once, to see which ones work from this machine. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = {
      "Reads each source once for yesterday and prints how it answered.",
      "Each line gives the items read and kept, the seconds it took, and any problem."
          + " Nothing is stored. X charges per post; the settings' cap applies here too."
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

  /** One source's report and how long reading it took. */
  private record Result(SourceReport report, Duration took) {}

  @Override
  public Integer call() throws Exception {
    Settings settings = chosen.read();
    SourceProbe probe =
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
      List<Future<Result>> rows = new ArrayList<>();
      for (Source source : AllSources.LIST) {
        rows.add(threads.submit(() -> row(probe, source, yesterday, now)));
      }
      for (Future<Result> row : rows) {
        print(row.get());
        answered |= row.get().report().read() > 0;
      }
    }
    return answered ? 0 : 1;
  }

  private static Result row(SourceProbe probe, Source source, Window window, Instant now)
      throws InterruptedException {
    long start = System.nanoTime();
    SourceReport report = probe.ask(source, window, now);
    return new Result(report, Duration.ofNanos(System.nanoTime() - start));
  }

  private static void print(Result row) {
    SourceReport report = row.report();
    String why = report.problem().map(problem -> problem + ": ").orElse("") + report.detail();
    System.out.printf(
        Locale.ROOT,
        "%-12s %-16s %6d %6d %8.1f  %s%n",
        report.source(),
        report.state().id(),
        report.read(),
        report.kept(),
        row.took().toMillis() / 1000.0,
        why);
  }
}
