package ainews.devtools.bench;

import ainews.web.FetchException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The program that measures parsing, in its own JVM with its own flags. */
final class ParseRounds {
  private static final int ROUNDS = 7;

  /** A size in bytes. */
  private static final int ROUND = 4_000_000;

  /** The processor time of a round: on a busy machine, elapsed time would end it early. */
  private static final long WARM_UP_NANOS = 8_000_000_000L;

  private ParseRounds() {}

  /**
   * Prints one line per format: its name, a tab, megabytes per second.
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
      throw new BenchException("the folder holds no answers that a parser can read");
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

  /** Parses all bodies in turn for one round; returns megabytes per second. */
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
