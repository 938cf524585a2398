package ainews.summarise.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.text.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  private static final String STATUS = "https://x.com/i/status/2024671348782711153";
  private static final String PAPER = "https://arxiv.org/abs/2602.16855";
  private static final String VIDEO = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/pdf/2602.16855v2.pdf, " + PAPER,
    "http://arxiv.org/abs/2602.16855v1, " + PAPER,
    "https://www.arxiv.org/html/2602.16855v3?x=1, " + PAPER,
    "https://huggingface.co/papers/2602.16855, " + PAPER,
    "https://doi.org/10.48550/arXiv.2602.16855, " + PAPER,
    "https://arxiv.org/abs/cs/0601001, https://arxiv.org/abs/cs/0601001",
    "https://twitter.com/somebody/status/2024671348782711153?s=20&t=abc, " + STATUS,
    "https://x.com/other/status/2024671348782711153/photo/1, " + STATUS,
    "https://nitter.example.org/a/status/2024671348782711153, " + STATUS,
    "https://fxtwitter.com/a/status/2024671348782711153, " + STATUS,
    "https://github.com/Owner/Name.git, https://github.com/owner/name",
    "https://github.com/owner/name/tree/main?tab=readme, https://github.com/owner/name",
    "https://github.com/owner/name/issues/1, https://github.com/owner/name/issues/1",
    "https://old.reddit.com/r/x/comments/1r9vywq/title/, https://www.reddit.com/comments/1r9vywq",
    "https://redd.it/1r9vywq, https://www.reddit.com/comments/1r9vywq",
    "https://youtu.be/dQw4w9WgXcQ?si=x, " + VIDEO,
    "https://m.youtube.com/watch?app=m&v=dQw4w9WgXcQ&t=3, " + VIDEO,
    "https://www.youtube.com/shorts/dQw4w9WgXcQ, " + VIDEO,
    "https://Example.org/a/?utm_source=x&b=2&a=1#part, https://example.org/a?a=1&b=2",
    "https://example.org/player?t=10&s=2, https://example.org/player?s=2&t=10",
  })
  void addressesOfOneThing_haveOneForm(String url, String canonical) {
    assertThat(CanonicalUrl.of(Urls.web(url).orElseThrow())).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
  }

  @Test
  void differentPosts_keepDifferentForms() {
    Stream<String> urls =
        Stream.of(
            "https://x.com/a/status/1",
            "https://x.com/a/status/2",
            "https://x.com/a",
            "https://arxiv.org/abs/2602.16855",
            "https://arxiv.org/abs/2602.16856",
            "https://github.com/a/b",
            "https://github.com/a/c",
            "https://github.com/a/b/releases/tag/v1",
            "https://github.com/a/b/releases/tag/v2",
            "https://huggingface.co/a/b",
            "https://huggingface.co/datasets/a/b",
            "https://news.ycombinator.com/item?id=1",
            "https://news.ycombinator.com/item?id=2",
            "https://example.org/a?id=1",
            "https://example.org/a?id=2");
    List<String> forms = urls.map(CanonicalUrl::of).toList();
    assertThat(forms).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://openai.com",
        "https://example.org/en/",
        "https://github.com/owner",
        "https://github.com/sponsors/owner",
        "https://x.com/somebody",
        "https://x.com/search?q=a",
        "https://huggingface.co/owner",
        "https://docs.example.org/start/first-steps",
        "https://example.org/docs/api/first-steps",
        "https://example.readthedocs.io/en/latest/index.html",
        "https://example.org/pricing",
        "https://www.youtube.com/@somebody",
        "https://www.reddit.com/r/LocalLLaMA/",
        "https://en.wikipedia.org/wiki/Quokka",
      })
  void hubs_areNoContent(String url) {
    assertThat(CanonicalUrl.isContent(CanonicalUrl.of(url))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://openai.com/index/gpt",
        "https://example.org/news/quokka-released",
        "https://example.org/blog/quokka",
        "https://example.org/?p=123",
        "https://x.com/a/status/1",
        "https://arxiv.org/abs/2602.16855",
        "https://github.com/owner/name",
        "https://github.com/owner/name/releases/tag/v1",
        "https://huggingface.co/owner/model",
        "https://youtu.be/dQw4w9WgXcQ",
        "https://redd.it/1r9vywq",
      })
  void articlesPapersStatusesAndReleases_areContent(String url) {
    assertThat(CanonicalUrl.isContent(CanonicalUrl.of(url))).isTrue();
  }

  @Test
  void otherSitesOfAHost_areNotItsThings() {
    assertThat(CanonicalUrl.of("https://gist.github.com/owner/1234"))
        .isEqualTo("https://gist.github.com/owner/1234");
    assertThat(CanonicalUrl.of("https://docs.github.com/en/rest"))
        .isEqualTo("https://docs.github.com/en/rest");
  }

  @Test
  void tracking_isDroppedFromAnAddressThatIsPrinted() {
    assertThat(CanonicalUrl.withoutTracking("https://example.org/A/?b=1&utm_source=x&a=2#c"))
        .isEqualTo("https://example.org/A/?b=1&a=2#c");
    assertThat(CanonicalUrl.withoutTracking("https://example.org/?utm_source=x"))
        .isEqualTo("https://example.org/");
  }

  /** Addresses of many shapes, drawn with a seed so that a failure can be seen again. */
  private static String address(Random random) {
    List<String> hosts =
        List.of(
            "example.org",
            "www.example.org:8443",
            "github.com",
            "x.com",
            "arxiv.org",
            "huggingface.co",
            "www.reddit.com",
            "youtube.com",
            "news.ycombinator.com");
    List<String> parts =
        List.of(
            "a",
            "B",
            "status",
            "abs",
            "2602.16855v2",
            "comments",
            "1r9",
            "watch",
            "%E4%BD%A0",
            "x.git");
    StringBuilder address = new StringBuilder("https://" + hosts.get(random.nextInt(hosts.size())));
    for (int i = random.nextInt(5); i > 0; i--) {
      address.append('/').append(parts.get(random.nextInt(parts.size())));
    }
    if (random.nextBoolean()) {
      address.append("?utm_source=a&v=dQw4w9WgXcQ&id=").append(random.nextInt(99)).append("&s=2");
    }
    return address.toString();
  }

  @Test
  void formOfAForm_isTheSame() {
    Random random = new Random(20260220);
    for (int i = 0; i < 5_000; i++) {
      String form = CanonicalUrl.of(Urls.web(address(random)).orElseThrow());
      assertThat(CanonicalUrl.of(form)).isEqualTo(form);
      assertThat(CanonicalUrl.of(CanonicalUrl.withoutTracking(form))).isEqualTo(form);
    }
  }

  @Test
  void differentIds_neverGetOneForm() {
    Random random = new Random(20260220);
    Map<String, String> forms = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      long id = 1_000_000_000_000_000L + random.nextLong(1_000_000_000_000L);
      for (String url :
          List.of(
              "https://x.com/a/status/" + id,
              "https://www.reddit.com/r/a/comments/" + Long.toString(id, 36),
              "https://news.ycombinator.com/item?id=" + id,
              "https://github.com/a/" + id,
              "https://example.org/story?article=" + id)) {
        assertThat(forms.put(CanonicalUrl.of(url), url)).isIn(null, url);
      }
    }
  }
}
