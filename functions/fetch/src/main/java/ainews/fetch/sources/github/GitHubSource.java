package ainews.fetch.sources.github;

import ainews.fetch.Entries;
import ainews.fetch.FetchContext;
import ainews.fetch.Listing;
import ainews.fetch.Source;
import ainews.shared.edition.SourceId;
import ainews.shared.sources.GitHubDescriptor;
import ainews.shared.sources.GitHubSettings;
import ainews.web.FetchException;
import ainews.web.WebRequest;
import ainews.web.WebResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Fetches trending repositories and their READMEs. If no trending page can be read, it searches for
 * recent repositories instead, and the source report names the failure.
 */
public final class GitHubSource implements Source {
  /** Search cannot sort by trend; young repositories with many stars come closest. */
  private static final int YOUNG_DAYS = 7;

  private record Page(String name, WebRequest request, Parser parser) {
    @FunctionalInterface
    interface Parser {
      Entries parse(WebResponse answer) throws FetchException;
    }
  }

  /** The pages that could be read, and the first failure; null if none failed. */
  private record Found(List<Entries> pages, FetchException failure) {}

  @Override
  public SourceId id() {
    return GitHubDescriptor.ID;
  }

  @Override
  public void fetch(FetchContext context, Listing listing)
      throws FetchException, InterruptedException {
    GitHubApi api = new GitHubApi(context.http(), context.secrets());
    GitHubSettings settings = context.settings().sources().get(GitHubSettings.class);
    Found found = read(context, trending(settings.languages()));
    FetchException missing = found.failure();
    if (found.pages().isEmpty()) {
      found = read(context, searches(api, settings.topics(), context.window().date()));
    }
    if (found.pages().isEmpty()) {
      throw missing;
    }
    if (missing != null) {
      listing.missing(missing);
    }
    found.pages().forEach(listing::add);
    api.readmes(listing);
  }

  private static Found read(FetchContext context, List<Page> pages) throws InterruptedException {
    List<Entries> answered = new ArrayList<>();
    FetchException failure = null;
    for (Page page : pages) {
      try {
        answered.add(page.parser().parse(context.http().send(page.request())));
      } catch (FetchException e) {
        String detail = page.name() + ": " + e.getMessage();
        failure = failure == null ? new FetchException(e.problem(), detail, e) : failure;
      }
    }
    return new Found(answered, failure);
  }

  private static List<Page> trending(List<String> languages) {
    return languages.stream()
        .map(
            language -> {
              String path = language.isBlank() ? "" : "/" + encoded(language).replace("+", "%20");
              String uri = "https://github.com/trending" + path + "?since=daily";
              return new Page("trending page", WebRequest.get(uri), TrendingPage::parse);
            })
        .toList();
  }

  private static List<Page> searches(GitHubApi api, List<String> topics, LocalDate date) {
    return topics.stream()
        .map(
            topic -> {
              String query = "topic:" + topic + " created:>=" + date.minusDays(YOUNG_DAYS);
              String uri =
                  "https://api.github.com/search/repositories?q="
                      + encoded(query)
                      + "&sort=stars&order=desc&per_page=30";
              return new Page("repository search", api.get(uri), RepositorySearch::parse);
            })
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
