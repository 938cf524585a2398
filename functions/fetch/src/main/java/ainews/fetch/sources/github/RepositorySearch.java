package ainews.fetch.sources.github;

import static ainews.fetch.JsonFields.count;
import static ainews.fetch.JsonFields.text;

import ainews.fetch.Entries;
import ainews.fetch.Items;
import ainews.fetch.ResponseChecks;
import ainews.shared.edition.Item;
import ainews.shared.edition.Metric;
import ainews.shared.edition.Problem;
import ainews.shared.text.Texts;
import ainews.web.FetchException;
import ainews.web.WebResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses the JSON answers of GitHub's repository search. */
public final class RepositorySearch {
  private RepositorySearch() {}

  /**
   * Parses one answer.
   *
   * @throws FetchException if the answer is an error message or not a search result
   */
  public static Entries parse(WebResponse answer) throws FetchException {
    JsonNode json = ResponseChecks.json(answer);
    if (!json.path("items").isArray()) {
      throw refusal(text(json, "message"));
    }
    List<Item> items = new ArrayList<>();
    int read = 0;
    for (JsonNode repository : json.path("items")) {
      read++;
      item(repository).ifPresent(items::add);
    }
    return new Entries(items, read);
  }

  private static FetchException refusal(String message) {
    if (message.isEmpty()) {
      return new FetchException(
          Problem.MALFORMED, "expected items from GitHub's search, got other JSON");
    }
    boolean limited = message.toLowerCase(Locale.ROOT).contains("rate limit");
    return new FetchException(
        limited ? Problem.RATE_LIMITED : Problem.BAD_REQUEST, Texts.cut(Texts.line(message), 200));
  }

  private static Optional<Item> item(JsonNode repository) {
    return Repositories.item(
            text(repository, "full_name"),
            text(repository, "description"),
            text(repository, "language"))
        .map(
            item ->
                item.engagement(Metric.STARS, count(repository, "stargazers_count"))
                    .link(text(repository, "homepage")))
        .flatMap(Items::valid);
  }
}
