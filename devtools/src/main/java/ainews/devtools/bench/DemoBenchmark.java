package ainews.devtools.bench;

import ainews.devtools.TemporaryFolder;
import ainews.devtools.stack.ProcessUsage;
import ainews.local.DataDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long a user waits for the sample day's page and the peak memory. It starts the real
 * command, already built and run once before.
 */
final class DemoBenchmark implements Benchmark {
  private static final int RUNS = 3;
  private static final double MOST_SECONDS = 5;
  private static final double MOST_MEGABYTES = 400;
  private static final long PATIENCE_SECONDS = 120;
  private static final Pattern ADDRESS = Pattern.compile("Read it at (http://\\S+) .*");

  /** One measured start. */
  private record Run(double seconds, OptionalDouble megabytes) {}

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public List<Measurement> run() throws IOException, InterruptedException {
    try (TemporaryFolder out = TemporaryFolder.make()) {
      warmUp(out.path());
      List<Run> runs = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        runs.add(start(out.path()));
      }
      double seconds = Median.of(runs.stream().map(Run::seconds).toList());
      return List.of(
          Measurement.atMost("start to page", seconds, MOST_SECONDS, "s"),
          memory(runs.stream().flatMap(run -> run.megabytes().stream().boxed()).toList()));
    }
  }

  private static Measurement memory(List<Double> megabytes) {
    return megabytes.isEmpty()
        ? Measurement.notMeasured("peak memory", "below 400 MB")
        : Measurement.below("peak memory", Median.of(megabytes), MOST_MEGABYTES, "MB");
  }

  /** Builds the command if needed and runs it once; the class archive is written at its exit. */
  private static void warmUp(Path out) throws IOException, InterruptedException {
    Process demo =
        command("--no-serve", "--out", out.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (demo.waitFor() != 0) {
      throw new BenchException("the demo exited with code " + demo.exitValue());
    }
  }

  private static Run start(Path out) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process demo = command("--port", "0", "--out", out.toString()).start();
    try {
      // A demo that hangs is killed, which also ends its output.
      demo.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(e -> kill(demo));
      requirePage(address(demo.inputReader()));
      double seconds = (System.nanoTime() - start) / 1e9;
      // The launcher execs the JVM, so this process id is the JVM's.
      return new Run(seconds, ProcessUsage.of(demo.toHandle()).megabytes());
    } finally {
      demo.destroy();
      if (!demo.waitFor(10, TimeUnit.SECONDS)) {
        kill(demo);
      }
    }
  }

  private static ProcessBuilder command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(DataDirectory.home().resolve("ainews").toString());
    command.add("demo");
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static Process kill(Process process) {
    return process.destroyForcibly();
  }

  private static URI address(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.matches()) {
        return URI.create(address.group(1));
      }
    }
    throw new BenchException("the demo exited without serving its page");
  }

  private static void requirePage(URI address) throws IOException {
    HttpURLConnection page = (HttpURLConnection) address.toURL().openConnection();
    if (page.getResponseCode() != 200) {
      throw new BenchException("the demo's page answered with status " + page.getResponseCode());
    }
    page.getInputStream().readAllBytes();
  }
}
