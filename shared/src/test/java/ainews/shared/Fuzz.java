package ainews.shared;

import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/** Makes inputs out of pieces at random, for two seconds, or for ten minutes when exhaustive. */
public final class Fuzz {
  private static final Duration TIME = Duration.ofSeconds(Points.rounds(600, 2));
  private static final int MOST_PIECES = 60;

  private Fuzz() {}

  /**
   * Fails with the input at fault and the seed that makes it.
   *
   * @param pieces put behind each other, each any number of times
   * @param check throws where an input is not handled
   */
  public static void of(String[] pieces, Consumer<String> check) {
    long end = System.nanoTime() + TIME.toNanos();
    for (long seed = 0; System.nanoTime() < end; seed++) {
      Random random = new Random(seed);
      StringBuilder input = new StringBuilder();
      for (int i = random.nextInt(MOST_PIECES); i >= 0; i--) {
        String piece = pieces[random.nextInt(pieces.length)];
        input.append(piece, 0, random.nextInt(20) == 0 ? piece.length() / 2 : piece.length());
      }
      try {
        check.accept(input.toString());
      } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ": " + input, e);
      }
    }
  }
}
