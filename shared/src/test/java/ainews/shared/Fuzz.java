package ainews.shared;

import java.time.Duration;

/** Runs a test on random input for two seconds; with {@code -Pexhaustive} for ten minutes. */
public final class Fuzz {
  private static final Duration TIME =
      Points.rounds(1, 0) == 1 ? Duration.ofMinutes(10) : Duration.ofSeconds(2);

  private Fuzz() {}

  /**
   * @param round fails where the input of its own making is not survived
   */
  public static void run(Runnable round) {
    long start = System.nanoTime();
    do {
      round.run();
    } while (System.nanoTime() - start < TIME.toNanos());
  }
}
