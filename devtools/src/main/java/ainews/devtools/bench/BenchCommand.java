package ainews.devtools.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the agent's speed and memory against their limits. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures speed and memory on this machine.",
      "Prints each figure, its limit and PASS or FAIL. Needs no account, key or",
      "internet; takes about fifteen minutes.",
      "",
      "  fetch  seconds for all sources in parallel, each answering in one second",
      "  parse  megabytes of feeds and of JSON parsed per second on one core, with the",
      "         JVM's default flags (limited), and with those of functions in the cloud",
      "         (for information)",
      "  cluster  seconds to cluster and rank 600 to 30,000 posts, and how they grow",
      "  write  seconds to write 45 stories with a model that answers in four seconds,",
      "         the most tokens that a day uses, and their price",
      "  site   milliseconds to render 45 stories, what publishing a day transfers",
      "         after a month and after ten years, seconds to rebuild ten years;",
      "         needs 2 GB of disk",
      "  demo   seconds until ./ainews demo serves its page, and its peak memory",
      "  start  seconds from the start of a JVM to the first answer of one function per",
      "         zip, compared with a function that has the same clients but does",
      "         nothing; Linux only",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 every limit is met, 1 one is missed, 2 invalid command line.",
      "Other busy programs on the machine make the figures worse."
    })
public final class BenchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "BENCH",
      arity = "0..*",
      description =
          "What to measure: fetch, parse, cluster, write, site, demo, start (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--captures",
      paramLabel = "DIR",
      description = {
        "parse also measures real answers of services",
        "in folders such as DIR/rss and DIR/reddit."
      })
  private Path captures;

  @Option(
      names = "--replays",
      paramLabel = "DIR",
      description = {
        "cluster derives its posts from the replays in DIR, and",
        "write uses the first; both otherwise use the sample",
        "day."
      })
  private Path replays;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Benchmark> all =
        List.of(
            new FetchBenchmark(),
            new ParseBenchmark(captures),
            new ClusterBenchmark(replays),
            new WriteBenchmark(replays),
            new SiteBenchmark(),
            new DemoBenchmark(),
            new StartBenchmark());
    requireKnown(all);
    return run(
        all.stream().filter(one -> names.isEmpty() || names.contains(one.name())).toList(),
        System.out);
  }

  /** Prints each figure as soon as it is measured. */
  static int run(List<Benchmark> benchmarks, PrintStream out)
      throws IOException, InterruptedException {
    line(out, "", "measured", "limit", "");
    boolean holds = true;
    for (Benchmark benchmark : benchmarks) {
      for (Measurement figure : benchmark.run()) {
        line(
            out,
            benchmark.name() + ": " + figure.what(),
            figure.measured(),
            figure.required(),
            figure.verdict() == Measurement.Verdict.NONE ? "" : figure.verdict().name());
        holds &= !figure.fails();
      }
    }
    return holds ? 0 : 1;
  }

  private static void line(PrintStream out, String... cells) {
    out.println(
        String.format(Locale.ROOT, "%-56s %-12s %-18s %s", (Object[]) cells).stripTrailing());
    out.flush();
  }

  private void requireKnown(List<Benchmark> all) {
    List<String> known = all.stream().map(Benchmark::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "unknown benchmark " + name + ": expected one of " + String.join(", ", known));
      }
    }
    for (Path folder : Stream.of(captures, replays).filter(Objects::nonNull).toList()) {
      if (!folder.toFile().isDirectory()) {
        throw new ParameterException(spec.commandLine(), folder + " is not a folder");
      }
    }
  }
}
