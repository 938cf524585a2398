package ainews.fetch.sources.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.fetch.Entries;
import ainews.fetch.Hostile;
import ainews.shared.edition.Item;
import ainews.shared.edition.Link;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.web.Captures;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepositorySearchTest {
  static final String TWO =
      """
      {"total_count": 2, "items": [
        {"full_name": "ada/engine", "description": "An engine", "language": "Rust", "stargazers_count": 812,
         "homepage": "https://engine.example.org", "license": null, "owner": {"login": "ada"}},
        {"full_name": "bo/bare", "description": null, "language": null, "homepage": ""}]}
      """;

  @Test
  void captures_areParsedAsExpected() throws Exception {
    for (Captures.Expected expected : Captures.expected("github")) {
      if (expected.outcome().equals("rate limited")) {
        assertProblem(Problem.RATE_LIMITED, Captures.answer(expected.file(), 403));
      } else if (expected.file().startsWith("github/search")) {
        Entries entries = RepositorySearch.parse(Captures.answer(expected.file()));
        assertThat(entries.items()).hasSize(expected.entries());
        assertThat(entries.items().getFirst().id()).isEqualTo(expected.first());
        assertThat(entries.items()).allMatch(i -> i.engagement().get(Metric.STARS).isPresent());
      }
    }
  }

  @Test
  void repository_fillsEveryField() throws Exception {
    Item item = RepositorySearch.parse(Hostile.answer(TWO)).items().getFirst();
    assertThat(item.id()).isEqualTo("ada/engine");
    assertThat(item.url()).isEqualTo("https://github.com/ada/engine");
    assertThat(item.title()).isEqualTo("ada/engine");
    assertThat(item.text()).isEqualTo("An engine");
    assertThat(item.author()).isEqualTo("ada");
    assertThat(item.channel()).isEqualTo("Rust");
    assertThat(item.time()).isEmpty();
    assertThat(item.engagement().counts()).isEqualTo(Map.of(Metric.STARS, 812L));
    assertThat(item.links()).extracting(Link::url).containsExactly("https://engine.example.org");
  }

  @Test
  void refusals_haveTheirProblem() {
    assertProblem(Problem.BAD_REQUEST, Hostile.answer("{\"message\": \"Validation Failed\"}"));
    assertProblem(Problem.MALFORMED, Hostile.answer("{\"items\": {}}"));
    assertProblem(Problem.MALFORMED, Hostile.answer(""));
  }

  @Test
  void brokenRepositories_doNotAffectOthers() throws Exception {
    String among =
        TWO.replace(
            "\"items\": [",
            "\"items\": [3, null, {\"full_name\": \"../../user\"}, {\"full_name\": []},");
    Entries entries = RepositorySearch.parse(Hostile.answer(among));
    assertThat(entries.read()).isEqualTo(6);
    assertThat(entries.items()).extracting(Item::id).containsExactly("ada/engine", "bo/bare");
  }

  @Test
  void hostileAnswers_areParsedOrRefused() {
    Hostile.assertSurvives(RepositorySearch::parse, TWO);
    Hostile.assertSurvivesOtherTypes(RepositorySearch::parse, TWO);
  }

  private static void assertProblem(Problem problem, WebResponse answer) {
    assertThatThrownBy(() -> RepositorySearch.parse(answer))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
