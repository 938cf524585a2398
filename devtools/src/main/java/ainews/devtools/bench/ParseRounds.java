package ainews.devtools.bench;

import ainews.web.FetchException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures parsing; a program of its own, so that only its own flags decide. */
final class ParseRounds {
  private static final int ROUNDS = 7;

  /** In bytes. */
  private static final int ROUND = 4_000_000;

  /** Of processor time, as all here, since a busy machine must not end it early. */
  private static final long WARM_UP_NANOS = 8_000_000_000L;

  private ParseRounds() {}

  /**
   * Prints a line for each format: its name, a tab, megabytes per second.
   *
   * @param arguments a folder of answers
   */
  public static void main(String[] arguments) throws IOException, FetchException {
    for (ParseCorpus.Format format : ParseCorpus.Format.values()) {
      double speed = speed(ParseCorpus.of(format, Path.of(arguments[0])));
      System.out.printf(
          Locale.ROOT, "%s\t%.2f%n", format.toString().toLowerCase(Locale.ROOT), speed);
    }
  }

  private static double speed(List<ParseCorpus.Body> bodies) throws FetchException {
    if (bodies.isEmpty()) {
      throw new BenchException("the folder holds no such answers");
    }
    long start = ProcessorTime.used();
    while (ProcessorTime.used() - start < WARM_UP_NANOS) {
      round(bodies);
    }
    List<Double> speeds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      speeds.add(round(bodies));
    }
    return Median.of(speeds);
  }

  /** Megabytes a second over all bodies in turn, as often as a round takes. */
  private static double round(List<ParseCorpus.Body> bodies) throws FetchException {
    long start = ProcessorTime.used();
    long bytes = 0;
    while (bytes < ROUND) {
      for (ParseCorpus.Body body : bodies) {
        body.parse();
        bytes += body.answer().body().length;
      }
    }
    return bytes * 1000.0 / (ProcessorTime.used() - start);
  }
}
