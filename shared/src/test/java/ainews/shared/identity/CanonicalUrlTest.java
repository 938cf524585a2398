package ainews.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.shared.Fuzz;
import ainews.shared.text.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    "https://doi.org/10.48550/ARXIV.2602.16855, " + PAPER,
    "https://arxiv.org/abs/arXiv:2602.16855v2, " + PAPER,
    "https://arxiv.org/abs/cs/0601001, https://arxiv.org/abs/cs/0601001",
    "https://twitter.com/somebody/status/2024671348782711153?s=20&t=abc, " + STATUS,
    "https://x.com/other/status/2024671348782711153/photo/1, " + STATUS,
    "https://nitter.net/a/status/2024671348782711153, " + STATUS,
    "https://fxtwitter.com/a/status/2024671348782711153, " + STATUS,
    "https://github.com/Owner/Name.git, https://github.com/owner/name",
    "https://github.com/owner/name/tree/main?tab=readme, https://github.com/owner/name",
    "https://github.com/owner/name/tree/HEAD, https://github.com/owner/name",
    "https://github.com/owner/name/issues/1, https://github.com/owner/name/issues/1",
    "https://old.reddit.com/r/x/comments/1r9vywq/title/, https://www.reddit.com/comments/1r9vywq",
    "https://www.reddit.com/gallery/1r9vywq, https://www.reddit.com/comments/1r9vywq",
    "https://amp.reddit.com/r/x/comments/1r9vywq/title, https://www.reddit.com/comments/1r9vywq",
    "https://i.reddit.com/r/x/comments/1r9vywq/title, https://www.reddit.com/comments/1r9vywq",
    "https://www.reddit.com/r/x/comments/1r9/t/?a=b&comment=O5a&c=d, https://www.reddit.com/comments/1r9/_/o5a",
    "https://redd.it/1r9vywq, https://www.reddit.com/comments/1r9vywq",
    "https://redd.it/1r9vywq//?, https://www.reddit.com/comments/1r9vywq",
    "https://www.reddit.com/r/x/comments/1r9/t/o5a/?context=3, https://www.reddit.com/comments/1r9/_/o5a",
    "https://www.reddit.com/r/x/comments/1r9/comment/o5a, https://www.reddit.com/comments/1r9/_/o5a",
    "https://github.com/owner/name.git.git, https://github.com/owner/name",
    "https://github.com/owner/name#readme, https://github.com/owner/name",
    "https://www.www.example.org./a/index.html/, https://example.org/a",
    "https://www.com/a, https://www.com/a",
    "https://youtu.be/dQw4w9WgXcQ?si=x, " + VIDEO,
    "https://m.youtube.com/watch?app=m&v=dQw4w9WgXcQ&t=3, " + VIDEO,
    "https://www.youtube.com/watch/dQw4w9WgXcQ?t=3, " + VIDEO,
    "https://www.youtube.com/shorts/dQw4w9WgXcQ, " + VIDEO,
    "https://Example.org/a/?utm_source=x&b=2&a=1#main, https://example.org/a?a=1&b=2",
    "https://example.org/player?t=10&s=2, https://example.org/player?s=2&t=10",
  })
  void addressesOfOneThing_haveOneForm(String url, String canonical) {
    assertThat(CanonicalUrl.of(Urls.web(url).orElseThrow())).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
  }

  private static final String ARTICLE = "https://n.example.org/2026/04/30/lab-cuts-price";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ARTICLE + "/amp",
        ARTICLE + "/amp/",
        ARTICLE + "/amp.html",
        ARTICLE + ".amp",
        "https://n.example.org/amp/2026/04/30/lab-cuts-price",
        ARTICLE + "?amp=1",
        ARTICLE + "?amp",
        ARTICLE + "?outputType=AMP",
        "https://www.google.com/amp/s/n.example.org/2026/04/30/lab-cuts-price",
        "https://www.google.co.uk/amp/n.example.org/2026/04/30/lab-cuts-price?usqp=mq331AQ",
        "https://n-example-org.cdn.ampproject.org/c/s/n.example.org/2026/04/30/lab-cuts-price",
        "https://n-example-org.cdn.ampproject.org/v/s/n.example.org/2026/04/30/lab-cuts-price/amp?amp_js_v=0.1",
        "https://www.bing.com/amp/s/n.example.org/2026/04/30/lab-cuts-price",
        "https://m.n.example.org/2026/04/30/lab-cuts-price",
        "https://mobile.n.example.org/2026/04/30/lab-cuts-price",
        "https://amp.n.example.org/2026/04/30/lab-cuts-price/",
        "https://n.m.example.org/2026/04/30/lab-cuts-price",
        ARTICLE + "?ref=hn",
        ARTICLE + "/AMP/",
        ARTICLE + "?at_medium=rss&xtor=RSS-1",
        ARTICLE + "?ck_subscriber_id=1&triedRedirect=true",
        ARTICLE + "?share=twitter",
        ARTICLE + "?srsltid=AfmB",
        ARTICLE + "?UTM_SOURCE=hn&Utm_Medium=x",
        ARTICLE + "?FBCLID=1&mtm_campaign=x&source=rss",
        "HTTP://N.EXAMPLE.ORG:80/2026/04/30/lab-cuts-price",
        "https://n.example.org:443/2026/./03/../04/30/lab%2Dcuts%2dprice",
        "https://n.example.org/%32026/04/30/lab-cuts-price#:~:text=x",
      })
  void variantsOfAnArticle_haveItsForm(String url) {
    assertThat(CanonicalUrl.of(Urls.web(url).orElseThrow())).isEqualTo(ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/owner/amp",
        "https://huggingface.co/owner/amp",
        "https://example.org/amp",
        "https://example.org/docs/amp",
        "https://amp.dev/about",
        "https://example.org/list?ref=b",
        "https://example.org/search?source=rss",
        "https://example.org/shop?amp=50",
        "https://example.org/a%2Fb?c=%26",
        "https://example.org/2026/04/30/example",
      })
  void whatOnlyLooksLikeAVariant_staysItself(String url) {
    assertThat(CanonicalUrl.of(url)).isEqualTo(url);
  }

  @Test
  void anyAddress_hasAFormThatIsItsOwn() {
    String[] pieces =
        ("https:// http:// www. m. amp. example.org x.com google.com / /amp /amp/s/ .amp .html /.. /. //"
                + " ? & = # utm_source=a UTM_X ref=b amp=1 %2e %2F %7E %zz % 2026 04 a-b-c-d 12345 :80 :443"
                + " \u4f60 \ud83d\ude80 ( ) [ ] ; , @ user@ .cdn.ampproject.org/c/s/ :~:text=x |")
            .split(" ");
    Fuzz.of(
        pieces,
        tail -> {
          for (String start :
              List.of("", "https://example.org/", "https://www.google.com/amp/s/")) {
            Urls.web(start + tail)
                .ifPresent(
                    url -> {
                      String form = CanonicalUrl.of(url);
                      assertThat(Urls.web(form)).contains(form);
                      assertThat(CanonicalUrl.of(form)).isEqualTo(form);
                      assertThat(Urls.web(CanonicalUrl.withoutTracking(url))).isPresent();
                    });
          }
        });
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
            "https://example.org/a?id=2",
            "https://www.youtube.com/embed/videoseries?list=A",
            "https://www.youtube.com/embed/videoseries?list=B",
            "https://www.youtube.com/embed/live_stream?channel=A",
            "https://www.youtube.com/watch?v=videoseries",
            "https://github.com/security/advanced-security?a=1",
            "https://github.com/security/advanced-security?a=2",
            "https://github.com/topics/ai?l=java",
            "https://github.com/topics/ai?l=rust",
            "https://huggingface.co/chat/settings?model=a",
            "https://huggingface.co/chat/settings?model=b",
            "https://huggingface.co/spaces/a?search=b",
            "https://huggingface.co/spaces/a?search=c",
            "https://huggingface.co/playground/x?modelId=a",
            "https://huggingface.co/playground/x?modelId=b",
            "https://huggingface.co/buckets/x?a=1",
            "https://huggingface.co/buckets/x?a=2",
            "https://github.com/copilot/share?id=a",
            "https://github.com/Copilot/share?id=b",
            "https://github.com/spark/x?a=1",
            "https://github.com/spark/x?a=2",
            "https://www.reddit.com/r/a/comments/1r9/title/?comment=o3",
            "https://www.reddit.com/r/a/comments/1r9/title/?comment=o4",
            "https://nitter.example.org/a/status/1",
            "https://www.reddit.com/r/a/comments/1r9/title",
            "https://www.reddit.com/r/a/comments/1r9/title/o1",
            "https://www.reddit.com/r/a/comments/1r9/title/o2");
    List<String> forms = urls.map(CanonicalUrl::of).toList();
    assertThat(forms).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/changelog#2026-04-a",
        "https://example.org/changelog#kestrel",
        "https://example.org/feed#/post/1",
        "https://example.org/#!/post/1",
        "https://example.org/news/all-that-is-new#v1.2",
        "https://example.org/2026/02/20/kestrel#comment-12",
        "https://example.org/threads/kestrel.123456#post-12",
        "https://example.org/changelog#search-api",
        "https://example.org/changelog#search",
        "https://example.org/changelog#view-images",
        "https://example.org/changelog#page-editor",
        "https://example.org/changelog#page=2",
        "https://example.org/changelog#tracking-agents",
        "https://example.org/changelog#at_last",
        "https://example.org/changelog#cb-radio",
        "https://example.org/changelog#more-12",
        "https://example.org/changelog#utm_source=a&entry=b",
        "https://example.org/changelog#source=github",
      })
  void fragmentThatNamesAThing_isKept(String url) {
    assertThat(CanonicalUrl.of(url)).isEqualTo(url);
    assertThat(CanonicalUrl.of(url + ":~:text=a%20word")).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comments",
        "respond",
        "readme",
        "main",
        ":~:text=a%20word",
        "t=30",
        "t=1h2m3s",
        "L10-L20",
        "utm_source=x",
        "utm_source=x&utm_medium=y",
        "at_medium=x",
        "xtor=RSS-12",
        "google_vignette",
        ""
      })
  void fragmentWithoutMeaning_isDropped(String fragment) {
    assertThat(CanonicalUrl.of("https://example.org/kestrel#" + fragment))
        .isEqualTo("https://example.org/kestrel");
  }

  @Test
  void headingOfAnArticle_isDropped() {
    for (String heading : List.of("how-it-was-made", "more-12", "search-api")) {
      assertThat(CanonicalUrl.of("https://example.org/news/kestrel#" + heading))
          .isEqualTo("https://example.org/news/kestrel");
    }
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

  /** Random addresses of odd shapes, drawn with a seed so that a failure can be reproduced. */
  private static String address(Random random) {
    StringBuilder address = new StringBuilder(one(random, "https://", "HTTP://"));
    address.append(one(random, "", "", "www.", "www.www.", "m.", "old.", "docs.", "nitter."));
    address.append(
        one(
            random,
            ("example.org github.com x.com arxiv.org huggingface.co reddit.com redd.it youtube.com"
                    + " youtu.be news.ycombinator.com doi.org www.com bücher.example [::1]")
                .split(" ")));
    address.append(one(random, "", "", "", ".", ":443", ":80", ":8443"));
    for (int i = random.nextInt(6); i > 0; i--) {
      address.append(one(random, "/", "/", "/", "//"));
      address.append(
          one(
              random,
              ("a B status abs pdf 2602.16855v2 2602.16855v2.pdf comments 1r9 watch item embed"
                      + " videoseries %E4%BD%A0 你好 \uD83E\uDD86 x.git x.git.git .git index.html"
                      + " index.html.git index.htm tree main blob README.md readme.md spaces"
                      + " datasets papers chat security . .. ; % %zz 10.48550 arXiv.2602.16855 12345"
                      + " dQw4w9WgXcQ i web photo 2026 02 news a-b-c-d")
                  .split(" ")));
    }
    address.append(one(random, "", "", "/", "//", "?", "/?", "?&&", "/index.html/", "/?#"));
    if (address.indexOf("#") < 0 && random.nextBoolean()) {
      address.append(address.indexOf("?") < 0 ? "?" : "&");
      address.append(
          one(
              random,
              ("utm_source=a&v=dQw4w9WgXcQ&id=7&s=2 id=7&id=8 v=videoseries b=2&a=1&&c b=?&a=/"
                      + " s=1&t=2 =&= ?p=1 a[]=1")
                  .split(" ")));
    }
    if (address.indexOf("#") < 0 && random.nextBoolean()) {
      address.append('#');
      address.append(
          one(
              random,
              "",
              "comments",
              "/a/b/",
              "!/x?y",
              "2026-04-a",
              "more-12",
              "utm_source=a&b=c",
              "utm_source=a&ref=c",
              "at_medium=",
              "L1-L2",
              "search-api",
              "post-12",
              "part",
              "part:~:text=x",
              ":~:text=x",
              "x:~::~:y",
              "%",
              "你"));
    }
    return address.toString();
  }

  private static String one(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  @Test
  void formOfAForm_isTheSame() {
    Random random = new Random(20260220);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      Optional<String> url = Urls.web(address(random));
      if (url.isPresent()) {
        String form = CanonicalUrl.of(url.get());
        assertThat(Urls.web(form)).as(url.get()).contains(form);
        assertThat(CanonicalUrl.of(form)).as(url.get()).isEqualTo(form);
        assertThat(CanonicalUrl.of(CanonicalUrl.withoutTracking(form))).as(form).isEqualTo(form);
        read++;
      }
    }
    assertThat(read).isGreaterThan(10_000);
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

  @Test
  void entriesOfAList_neverGetOneForm() {
    Random random = new Random(20260220);
    Map<String, String> forms = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String fragment =
          one(
                  random,
                  ("at_ cb- comment- content- L main- more- mtm_ p page- page= post- ref- search-"
                          + " search= share- source= t- t= top- tracking- utm_ v view- zoom= / !")
                      .split(" "))
              + one(random, "", "", "x", "agents-", "é".repeat(2))
              + one(random, "api", "images", "editor", "Agents", "robots")
              + one(random, "", "-" + random.nextInt(30), "&x=" + random.nextInt(30));
      String page = one(random, "changelog", "releases", "", "docs/a", "a/b?c=" + i % 3);
      String url = Urls.web("https://example.org/" + page + "#" + fragment).orElseThrow();
      assertThat(forms.put(CanonicalUrl.of(url), url)).isIn(null, url);
    }
    assertThat(forms).hasSizeGreaterThan(1_000);
  }
}
