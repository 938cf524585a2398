package ainews.summarise;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.json.Json;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Texts that make patterns backtrack, and a check that a reader takes linear time. */
public final class HostileTexts {
  /** Characters of the longer text. */
  private static final int LONG = 50_000;

  private static final int TIMES = 8;

  /** A quadratic reader takes 64 times as long, not 8 times. */
  private static final int MOST_TIMES_AS_LONG = 3 * TIMES;

  /** Nanoseconds below which a reader is fast enough, whatever the ratio. */
  private static final long NOTHING = 50_000_000;

  private static final int ATTEMPTS = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<String> PIECES =
      List.of(
          "9.",
          "a-",
          ".",
          "(",
          "e\u0301",
          "\u0301",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d",
          "\ud83d",
          "\ud840\udc00",
          "1,",
          "a",
          "A",
          "$",
          "$1",
          "\\a{",
          "``",
          "*",
          "_",
          " ",
          "a ",
          "$1 ",
          "1b ",
          "#!/",
          "\n",
          "-\n",
          "link ",
          "https://",
          "a.a",
          "a.com/",
          "@a.",
          "一",
          "一 ",
          "Ab",
          "A1",
          "?",
          "\"",
          "I'");

  private HostileTexts() {}

  /** Fails if reading throws or takes more than linear time. */
  public static void assertLinearTime(Consumer<String> reader) {
    Map<String, Double> slow = new LinkedHashMap<>();
    for (String piece : PIECES) {
      long whole = fastest(reader, text(piece, LONG));
      if (whole > NOTHING) {
        long part = fastest(reader, text(piece, LONG / TIMES));
        double times = (double) whole / part;
        if (times > MOST_TIMES_AS_LONG) {
          slow.put(Json.write(piece), times);
        }
      }
    }
    assertThat(slow).as("how many times as long %s times the words take", TIMES).isEmpty();
  }

  /** Within words, so that trimming does not remove the pieces. */
  private static String text(String piece, int length) {
    return "A b" + piece.repeat(length / piece.length()) + "c d 1b.";
  }

  private static long fastest(Consumer<String> reader, String text) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && fastest > NOTHING; i++) {
      // The thread's own CPU time, since other processes may be running.
      long start = THREADS.getCurrentThreadCpuTime();
      reader.accept(text);
      fastest = Math.min(fastest, THREADS.getCurrentThreadCpuTime() - start);
    }
    return fastest;
  }
}
