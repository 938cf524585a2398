package ainews.local;

import ainews.local.bench.DemoBench;
import ainews.local.bench.Measured;
import ainews.local.bench.ParsingBench;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the agent on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures parsing on one core and the warm demo (start to page, peak memory).",
      "Takes about a minute on two quiet cores. A missed target changes no exit code."
    })
final class BenchCommand implements Callable<Integer> {
  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "Runs of each measurement, after one that warms up (default: 5).")
  private int runs;

  @Override
  public Integer call() throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-36s %8s %8s %8s  %-5s %-8s%n",
        "what",
        "median",
        "min",
        "max",
        "unit",
        "target");
    tell(ParsingBench.feeds(runs));
    tell(ParsingBench.json(runs));
    DemoBench.measure(runs).forEach(BenchCommand::tell);
    return 0;
  }

  private static void tell(Measured measured) {
    System.out.println(measured.row());
  }
}
