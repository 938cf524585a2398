package ainews.fetch.sources.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.sources.GitHubDescriptor;
import ainews.web.Captures;
import ainews.web.FetchException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendingPageTest {
  static final String TWO =
      """
      <html><body><main>
      <article class="Box-row"><div><a href="/login?return_to=%2Fada%2Fengine">Star</a></div>
        <h2 class="h3"><a href="/ada/engine"><span>ada /</span> engine</a></h2>
        <p class="col-9"> An engine &amp; its <g-emoji>🚀</g-emoji> parts </p>
        <div><span><span itemprop="programmingLanguage">C++</span></span>
          <a href="/ada/engine/stargazers"> 11,139</a> <a href="/ada/engine/forks">1,636</a>
          <span class="float-sm-right"> 1,200 stars today </span></div></article>
      <article class="Box-row"><h2><a href="/bo/bare.repo">bo / bare.repo</a></h2></article>
      </main></body></html>
      """;

  @Test
  void captures_areParsedAsExpected() throws Exception {
    for (Captures.Expected expected : Captures.expected("github")) {
      if (expected.file().endsWith(".html")) {
        Entries entries = TrendingPage.parse(Captures.answer(expected.file()));
        assertThat(entries.items()).hasSize(expected.entries());
        assertThat(entries.items().getFirst().id()).isEqualTo(expected.first());
      }
    }
  }

  @Test
  void capturedRow_fillsEveryField() throws Exception {
    Item item =
        TrendingPage.parse(Captures.answer("github/trending_2026-04.html")).items().getFirst();
    assertThat(item.title()).isEqualTo("Alishahryar1/free-claude-code");
    assertThat(item.text()).startsWith("Use claude-code for free").endsWith("like openclaw");
    assertThat(item.channel()).isEqualTo("Python");
    assertThat(item.engagement().counts())
        .isEqualTo(Map.of(Metric.STARS, 11_139L, Metric.STARS_TODAY, 3_975L));
  }

  @Test
  void row_fillsEveryField() throws Exception {
    Item item = TrendingPage.parse(Hostile.answer(TWO)).items().getFirst();
    assertThat(item.source()).isEqualTo(GitHubDescriptor.ID);
    assertThat(item.id()).isEqualTo("ada/engine");
    assertThat(item.url()).isEqualTo("https://github.com/ada/engine");
    assertThat(item.title()).isEqualTo("ada/engine");
    assertThat(item.text()).isEqualTo("An engine & its 🚀 parts");
    assertThat(item.quoted()).isEmpty();
    assertThat(item.author()).isEqualTo("ada");
    assertThat(item.channel()).isEqualTo("C++");
    assertThat(item.time()).isEmpty();
    assertThat(item.engagement().counts())
        .isEqualTo(Map.of(Metric.STARS, 11_139L, Metric.STARS_TODAY, 1_200L));
    assertThat(item.links()).isEmpty();
    assertThat(item.comments()).isEmpty();
  }

  @Test
  void rowWithoutDescriptionAndLanguage_isKept() throws Exception {
    Item item = TrendingPage.parse(Hostile.answer(TWO)).items().get(1);
    assertThat(item.id()).isEqualTo("bo/bare.repo");
    assertThat(item.text()).isEmpty();
    assertThat(item.channel()).isEmpty();
    assertThat(item.engagement().counts()).isEmpty();
  }

  @Test
  void rowWithoutWhitespace_keepsCountsSeparate() throws Exception {
    String dense = TWO.replaceAll(">\\s+", ">").replaceAll("\\s+<", "<");
    assertThat(dense).contains("1,636</a><span");
    assertThat(TrendingPage.parse(Hostile.answer(dense)).items().getFirst().engagement().counts())
        .isEqualTo(Map.of(Metric.STARS, 11_139L, Metric.STARS_TODAY, 1_200L));
  }

  @Test
  void brokenRows_doNotAffectOthers() throws Exception {
    String broken =
        """
        <main><article class="Box-row"></article>
        <article class="Box-row"><h2><a href="/a/..">x</a></h2></article>
        <article class="Box-row"><h2><a href="/sponsors/a/b">x</a></h2></article>
        <article class="Box-row"><h2><a href="https://evil.example.org/a">x</a></h2></article>
        """;
    Entries entries = TrendingPage.parse(Hostile.answer(TWO.replace("<main>", broken)));
    assertThat(entries.read()).isEqualTo(6);
    assertThat(entries.items()).extracting(Item::id).containsExactly("ada/engine", "bo/bare.repo");
  }

  @Test
  void pageWithNothingTrending_isEmpty() throws Exception {
    Entries entries =
        TrendingPage.parse(Hostile.answer("<div class=\"blankslate\"><h3>Nothing here</h3></div>"));
    assertThat(entries.read()).isZero();
    assertThat(entries.items()).isEmpty();
  }

  @Test
  void otherPage_isMalformed() {
    for (String body : new String[] {"", "{}", "<html><body>Sign in</body></html>"}) {
      assertThatThrownBy(() -> TrendingPage.parse(Hostile.answer(body)))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MALFORMED));
    }
  }

  @Test
  void hostileAnswers_areParsedOrRefused() {
    Hostile.assertSurvives(TrendingPage::parse, TWO);
    Hostile.parse(
        TrendingPage::parse,
        Hostile.answer(
            TWO.replace("11,139", "9".repeat(3_000_000)).replace("1,200", "9".repeat(99))));
  }
}
