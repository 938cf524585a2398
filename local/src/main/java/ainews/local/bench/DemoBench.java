package ainews.local.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts the real demo as a person does and waits for its page. */
public final class DemoBench {
  private static final Pattern READY = Pattern.compile("Read it at (http://\\S+)");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private DemoBench() {}

  /** Seconds until the page answers, and the peak of resident memory where the system tells it. */
  public static List<Measured> measure(int runs) throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    Path out = Files.createTempDirectory("ainews-bench");
    for (int run = -1; run < runs; run++) { // the first warms up
      run(out, run < 0 ? new ArrayList<>() : seconds, run < 0 ? new ArrayList<>() : megabytes);
    }
    List<Measured> measured = new ArrayList<>();
    measured.add(new Measured("demo, warm: start to page", seconds, "s", 5, true));
    if (!megabytes.isEmpty()) {
      measured.add(new Measured("demo: peak resident", megabytes, "MB", 400, true));
    }
    return measured;
  }

  private static void run(Path out, List<Double> seconds, List<Double> megabytes)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process demo =
        new ProcessBuilder("./ainews", "demo", "--port", "0", "--out", out.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = demo.inputReader()) {
      requirePage(page(lines));
      seconds.add((System.nanoTime() - start) / 1e9);
      Path status = Path.of("/proc", String.valueOf(demo.pid()), "status");
      if (Files.isReadable(status)) {
        Matcher peak = PEAK.matcher(Files.readString(status));
        if (peak.find()) {
          megabytes.add(Long.parseLong(peak.group(1)) * 1024 / 1e6);
        }
      }
    } finally {
      demo.destroy();
      demo.waitFor();
    }
  }

  private static URI page(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        return URI.create(ready.group(1));
      }
    }
    throw new IOException("the demo ended before its page was up");
  }

  private static void requirePage(URI page) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
    if (connection.getResponseCode() != 200) {
      throw new IOException("the demo's page answered " + connection.getResponseCode());
    }
  }
}
