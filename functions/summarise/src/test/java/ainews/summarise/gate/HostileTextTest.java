package ainews.summarise.gate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Language;
import ainews.shared.text.DataFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
  private static final int LENGTH = 10_000;
  private static final int STEPS_A_CHARACTER = 600;

  private static final List<Pattern> PATTERNS =
      Stream.of(
              column("no-text.tsv", 3, 1),
              column("hedges.tsv", 4, 2),
              column("padding.tsv", 4, 1),
              column("directions.tsv", 4, 2),
              column("comparisons.tsv", 4, 2),
              column("exclusions.tsv", 3, 1),
              column("bounds.tsv", 5, 3),
              column("implied-names.tsv", 3, 0),
              column("figure-phrases.tsv", 5, 0),
              Stream.of(Phrases.AMOUNTS, Phrases.SHARES, Phrases.HINTS)
                  .flatMap(List::stream)
                  .map(phrase -> phrase.pattern().pattern()))
          .flatMap(patterns -> patterns)
          .map(Pattern::compile)
          .toList();

  private static Stream<String> column(String file, int columns, int column) {
    return DataFile.read("summarise/gate/" + file, columns).stream().map(row -> row.get(column));
  }

  static Stream<String> texts() {
    return Stream.of(
            "1",
            "1,",
            "1.1",
            "1 ",
            "一",
            "十",
            "一二",
            "9-",
            "1–2 ",
            "$1 ",
            "a",
            "A",
            "a b ",
            "A1-",
            "“",
            "\"",
            "“a”",
            "<",
            "<a",
            "*",
            "[a](",
            "half ",
            "a million ",
            "per ",
            "每",
            "在",
            "为",
            "从",
            "1 in ",
            "百万",
            "一分之",
            "年",
            "月",
            "1月1日",
            "May ",
            "a-",
            "@",
            "a.",
            "a@a.",
            "\n",
            ". ",
            "? ",
            "传",
            "可能",
            "this ",
            "说：",
            "Q",
            "1:1",
            "\ud83d\ude00",
            "\ud83d",
            "的智谱",
            "xi",
            "西安",
            "9.9.9 ",
            "e\u0301",
            "\u0301",
            "“a” ",
            "\"a\" ",
            "30% 60 ",
            "Aa ",
            "一成 ")
        .map(piece -> piece.repeat(LENGTH / piece.length()));
  }

  /** Counts how often a pattern looks at a character, and stops one that does not end. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++steps > (long) STEPS_A_CHARACTER * LENGTH) {
        throw new AssertionError("too many steps");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void patternsOfTheDataFiles_takeStepsInProportion(String hostile) {
    String text = Characters.halfWidth(hostile); // as all long texts are read
    for (Pattern pattern : PATTERNS) {
      assertThat(pattern.matcher(new Counted(text)).results().count())
          .as(pattern.pattern())
          .isNotNegative();
    }
  }

  /** Work is told by how often it would have to be repeated to be seen at all: once is enough. */
  @ParameterizedTest
  @MethodSource("texts")
  void hostileSource_isReadToItsEnd(String text) {
    Written written =
        new Written(
            Language.EN,
            "Harborline ships Tern-2",
            "It costs $3 to 5 and 10 in 20 hours, says Xi.");
    assertThat(TextGate.of(List.of("Tern\n" + text, text)).check(written)).isNotNull();
  }

  /** Twice the text takes less than three times as long; a tenth of a second is noise. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "1 ", "9.9.9 ", "“a” ", "\"", "一", "三成 ", "e\u0301", "30% 60 "})
  void workGrowsWithTheText(String piece) {
    long once = nanoseconds(piece.repeat(20_000 / piece.length()));
    long twice = nanoseconds(piece.repeat(40_000 / piece.length()));
    assertThat(twice).isLessThan(3 * once + 100_000_000);
  }

  /** Of this thread's own work, which others' does not make longer; the least of a few. */
  private static long nanoseconds(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Written written = new Written(Language.EN, "Tern-2 costs $3 to 5", "A third of 60 is 20%.");
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = threads.getCurrentThreadCpuTime();
      TextGate.of(List.of("Tern " + i + "\n" + text)).check(written);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return least;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hostileWriting_isOnlyMeasured(String text) {
    assertThat(TextGate.of(List.of("Tern")).check(new Written(Language.ZH, "标题", text)))
        .extracting(Fault::reason)
        .containsExactly(Reason.LENGTH);
  }

  @Test
  void noSources_areNoBase() {
    Written written = new Written(Language.EN, "Harborline ships 12 ships", "");
    assertThat(TextGate.of(List.of()).check(written)).isNotEmpty();
  }
}
