package ainews.summarise.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.edition.Item;
import ainews.shared.edition.SourceId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {
  private static Set<String> of(String title) {
    Item item = Item.of(SourceId.RSS, "1", "https://example.org/1").title(title).build();
    return Identities.among(List.of(item)).of(item);
  }

  @Test
  void titlesThatDifferLate_areTwo() {
    String title =
        "Towards a Unified Theory of Sparse Mixtures of Experts for Very Long Documents and Code: ";
    assertThat(of(title + "Part I")).doesNotContainAnyElementsOf(named(of(title + "Part II")));
    assertThat(of(title + "Part I")).isEqualTo(of(title.toUpperCase(Locale.ROOT) + "part i!"));
  }

  private static Set<String> named(Set<String> identities) {
    return identities.stream()
        .filter(identity -> identity.startsWith("words:"))
        .collect(Collectors.toSet());
  }

  @Test
  void lettersOfTwoHalves_areNotParted() {
    for (int before = 70; before < 90; before++) {
      String title = "a".repeat(before) + "\uD835\uDC00".repeat(20);
      assertThat(named(of(title)))
          .allSatisfy(
              words ->
                  assertThat(words.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000))
                      .isTrue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, https://example.org/news/quokka, true",
    "13, https://example.org/news/quokka, true",
    "40, https://arxiv.org/abs/2602.16855, true",
    "12, https://github.com/owner/tool, true",
    "13, https://github.com/owner/tool, false",
    "40, https://example.org/docs/quokka, false",
    "5, https://example.org/, false",
  })
  void pageThatPostsLinkTo_isWhatTheyAreAbout_unlessItIsAHub(int posts, String page, boolean is) {
    List<Item> items =
        IntStream.range(0, posts)
            .mapToObj(
                i ->
                    Item.of(
                            SourceId.HACKERNEWS,
                            "" + i,
                            "https://news.ycombinator.com/item?id=" + i)
                        .title("Post " + i)
                        .link(page)
                        .build())
            .toList();
    Identities identities = Identities.among(items);
    assertThat(items)
        .allSatisfy(item -> assertThat(identities.of(item).contains(page)).isEqualTo(is));
  }
}
