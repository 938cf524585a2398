package ainews.summarise.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ainews.shared.edition.Item;
import ainews.shared.sources.TwitterDescriptor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstanceTest {
  @Test
  void evidence_outweighsHype() {
    assertThat(of("Example AI releases Foo 2 with 27B parameters, 40% faster on benchmarks"))
        .isGreaterThan(
            of("Example AI has something insane to show the whole wide world!!! 🤯 wow"));
  }

  @Test
  void question_saysLess() {
    assertThat(of("Example AI and its chairs are here for you?"))
        .isLessThan(of("Example AI and its chairs are here for you"));
  }

  @Test
  void authorOnTheirOwnFeelings_saysLess() {
    assertThat(of("I think of chairs and of tables today"))
        .isLessThan(of("People think of chairs and of tables today"));
  }

  @Test
  void chinese_isReadToo() {
    assertThat(of("某厂今日发布新模型，参数量 27 亿，速度提升 40%，权重已在网上公开"))
        .isGreaterThan(of("某厂的新模型真的太震惊了，炸裂，王炸，大家快去看看吧，快去快去"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0301", "1", "1.", "seats ", "$", "a "})
  void hostileText_isReadQuickly(String part) {
    String text = "a" + part.repeat(20_000 / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 20; i++) {
            assertThat(of(text)).isNotNegative();
            assertThat(Announcement.isIn(text)).isFalse();
          }
        });
  }

  private static double of(String text) {
    return Substance.of(
        Item.of(TwitterDescriptor.ID, "1", "https://x.com/a/status/1").text(text).build(),
        Announcement.isIn(text));
  }
}
