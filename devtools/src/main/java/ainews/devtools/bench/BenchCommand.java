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

/** Measures what is required of the agent, on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures speed and memory on this machine.",
      "Prints what was measured, what is required, and whether it holds. Needs no",
      "account, key or internet; takes some fifteen minutes.",
      "",
      "  fetch  how long all sources take together, each of which takes a second",
      "  parse  how many megabytes of feeds and of JSON a second of one core parses:",
      "         by a Java machine's defaults, and with the compiler that functions in",
      "         the cloud have; what has no requirement is for information",
      "  cluster  how long 600 to 30,000 posts take to be grouped and ranked, and how",
      "         that grows",
      "  write  how long 45 stories take to be written by a model that answers in four",
      "         seconds, how many tokens a day takes at most, and what they cost",
      "  site   how long 45 stories take to be rendered, what publishing a day reads",
      "         and writes after a month and after ten years, and how long ten years",
      "         take to be built again; needs 2 GB of disk",
      "  demo   how long ./ainews demo takes to its page, and its peak memory",
      "  start  how long a function of each zip takes from the start of its Java",
      "         machine to its first answer, against one that has the same clients and",
      "         does nothing; on Linux only",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all that is required holds, 1 it does not, 2 the command line",
      "is wrong. Other busy programs on the machine make the figures worse."
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
        "parse also measures real answers of services,",
        "in folders such as DIR/rss and DIR/reddit."
      })
  private Path captures;

  @Option(
      names = "--replays",
      paramLabel = "DIR",
      description = {
        "cluster grows its posts from the replays in DIR, and",
        "write writes the first of them, in place of the sample",
        "day; such as ../shared/replay."
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

  /** Prints each figure as it comes. */
  static int run(List<Benchmark> benchmarks, PrintStream out)
      throws IOException, InterruptedException {
    line(out, "", "measured", "required", "");
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
            spec.commandLine(), "there is no bench " + name + ", only " + String.join(", ", known));
      }
    }
    for (Path folder : Stream.of(captures, replays).filter(Objects::nonNull).toList()) {
      if (!folder.toFile().isDirectory()) {
        throw new ParameterException(spec.commandLine(), folder + " is no folder");
      }
    }
  }
}
