package ainews.shared;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes inputs at random, for two seconds, or for ten minutes when exhaustive. */
public final class Fuzz {
  private static final Duration TIME = Duration.ofSeconds(Points.rounds(600, 2));
  private static final int MOST_PIECES = 60;
  private static final int MOST_EDITS = 8;

  /** What parsers of text, JSON and XML stumble over. */
  private static final List<String> DIFFICULT =
      List.of(
          "\u0000",
          "\ud800",
          "\u0301",
          "\\u0000",
          "\\ud800",
          "-1e999",
          "99999999999999999999",
          "null",
          "[]",
          "{}",
          "]]>",
          "<![CDATA[",
          "<!--",
          "&#x0;",
          "&amp;amp;",
          "%",
          "http://[",
          "//",
          "\u202e",
          "\"",
          "<",
          ">",
          "{",
          "}");

  private Fuzz() {}

  /**
   * Fails with the input at fault and the seed that makes it.
   *
   * @param pieces put behind each other, each any number of times
   * @param check throws where an input is not handled
   */
  public static void of(String[] pieces, Consumer<String> check) {
    run(random -> assembled(pieces, random), check);
  }

  /**
   * Fails with the input at fault and the seed that makes it.
   *
   * @param sample an input that is handled; parts of it are removed, repeated or replaced, and
   *     difficult pieces are inserted
   * @param check throws where an input is not handled
   */
  public static void around(String sample, Consumer<String> check) {
    run(random -> edited(sample, random), check);
  }

  private static void run(Function<Random, String> inputs, Consumer<String> check) {
    long end = System.nanoTime() + TIME.toNanos();
    for (long seed = 0; System.nanoTime() < end; seed++) {
      String input = inputs.apply(new Random(seed));
      try {
        check.accept(input);
      } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ": " + input, e);
      }
    }
  }

  private static String assembled(String[] pieces, Random random) {
    StringBuilder input = new StringBuilder();
    for (int i = random.nextInt(MOST_PIECES); i >= 0; i--) {
      String piece = pieces[random.nextInt(pieces.length)];
      input.append(piece, 0, random.nextInt(20) == 0 ? piece.length() / 2 : piece.length());
    }
    return input.toString();
  }

  private static String edited(String sample, Random random) {
    StringBuilder input = new StringBuilder(sample);
    for (int i = random.nextInt(MOST_EDITS); i >= 0; i--) {
      int from = random.nextInt(input.length() + 1);
      int to = Math.min(input.length(), from + 1 + random.nextInt(random.nextBoolean() ? 8 : 200));
      String part = input.substring(from, to);
      switch (random.nextInt(4)) {
        case 0 -> input.delete(from, to);
        case 1 -> input.insert(random.nextInt(input.length() + 1), part);
        case 2 -> input.insert(from, DIFFICULT.get(random.nextInt(DIFFICULT.size())));
        default -> input.replace(from, to, DIFFICULT.get(random.nextInt(DIFFICULT.size())));
      }
    }
    return input.toString();
  }
}
