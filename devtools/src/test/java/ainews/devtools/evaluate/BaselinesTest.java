package ainews.devtools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.shared.edition.Item;
import ainews.shared.sources.RssDescriptor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselinesTest {
  /** Two texts of 39 word pairs that share 29: their Jaccard similarity is 29/49. */
  private static final Item LEFT = post("", words("w", 0, 40));

  private static final Item RIGHT = post("", words("w", 0, 30) + " " + words("v", 30, 40));
  private static final Item OTHER = post("", words("u", 0, 40));

  @Test
  void titleJaccard_isSharedWordsDividedByAllWords() {
    assertThat(jaccard("Acme releases Foo", "ACME ships Foo!")).isEqualTo(2 / 4.0);
    assertThat(jaccard("深度求索", "深度学习")).isEqualTo(2 / 6.0);
    assertThat(jaccard("Acme, Acme", "acme")).isEqualTo(1);
    assertThat(jaccard("", "")).isZero();
  }

  @Test
  void sameTitle_ignoresCaseAndSpaceAround() {
    assertThat(Baselines.sameTitle(post("Acme ", "x"), post(" acme", "y"))).isEqualTo(1);
    assertThat(Baselines.sameTitle(post("Acme", "x"), post("Acme 2", "x"))).isZero();
  }

  @Test
  void postsWithoutTitle_doNotCountAsSameTitle() {
    assertThat(Baselines.sameTitle(post("", "x"), post("", "y"))).isZero();
  }

  @Test
  void tfIdf_equalsTheCosineComputedByHand() {
    Item dog = post("cat", "dog");
    Item fox = post("cat", "fox");
    Baselines baselines = new Baselines(List.of(dog, fox));
    double common = 1; // ln(3/3) + 1, and twice, since it is the title
    double rare = Math.log(3 / 2.0) + 1;

    assertThat(baselines.tfIdf(dog, fox))
        .isCloseTo(4 * common / (4 * common + rare * rare), within(1e-12));
    assertThat(baselines.tfIdf(dog, dog)).isCloseTo(1, within(1e-12));
    assertThat(baselines.tfIdf(dog, post("hen", "hen"))).isZero();
  }

  @Test
  void minHash_isNearTheJaccardSimilarityOfWordPairs() {
    assertThat(Baselines.minHash(LEFT, RIGHT)).isCloseTo(29 / 49.0, within(.13));
    assertThat(Baselines.minHash(LEFT, LEFT)).isEqualTo(1);
    assertThat(Baselines.minHash(LEFT, OTHER)).isLessThan(.05);
  }

  @Test
  void simHash_fallsFromOneToAHalf() {
    assertThat(Baselines.simHash(LEFT, LEFT)).isEqualTo(1);
    assertThat(Baselines.simHash(LEFT, OTHER)).isCloseTo(.5, within(.2));
    assertThat(Baselines.simHash(LEFT, RIGHT)).isGreaterThan(Baselines.simHash(LEFT, OTHER));
  }

  @Test
  void postsWithoutWordPairs_areNotSimilar() {
    assertThat(Baselines.minHash(post("Acme", ""), post("Foo", ""))).isZero();
    assertThat(Baselines.simHash(post("Acme", ""), post("", "Foo"))).isZero();
  }

  @Test
  void named_listsEveryBaseline() {
    assertThat(new Baselines(List.of(LEFT, OTHER)).named())
        .hasSize(5)
        .allSatisfy(
            (name, baseline) -> assertThat(baseline.of(LEFT, OTHER)).as(name).isBetween(0.0, .7));
  }

  private static double jaccard(String a, String b) {
    return Baselines.titleJaccard(post(a, "text"), post(b, "other"));
  }

  private static Item post(String title, String text) {
    return Item.of(RssDescriptor.ID, "id", "https://example.org/post")
        .title(title)
        .text(text)
        .build();
  }

  private static String words(String prefix, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }
}
