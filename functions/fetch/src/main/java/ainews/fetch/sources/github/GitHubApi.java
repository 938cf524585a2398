package ainews.fetch.sources.github;

import ainews.fetch.Listing;
import ainews.fetch.Parallel;
import ainews.shared.edition.Item;
import ainews.shared.edition.Problem;
import ainews.shared.settings.Secrets;
import ainews.web.FetchException;
import ainews.web.Http;
import ainews.web.WebRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** GitHub's REST API, used with the operator's token if set. */
final class GitHubApi {
  /** Below the sixty requests an hour that GitHub allows without a token. */
  private static final int MAX_READMES = 50;

  private final Http http;
  private final Optional<String> token;

  GitHubApi(Http http, Secrets secrets) {
    this.http = http;
    this.token = secrets.get(Secrets.GITHUB_TOKEN);
  }

  WebRequest get(String uri) {
    WebRequest request = WebRequest.get(uri).header("Accept", "application/vnd.github+json");
    return token.map(secret -> request.header("Authorization", "Bearer " + secret)).orElse(request);
  }

  /**
   * Adds README texts to the first {@value #MAX_READMES} items. A README that cannot be read is
   * left out. After a refusal that concerns all requests, no more are made.
   */
  void readmes(Listing listing) throws InterruptedException {
    AtomicBoolean refused = new AtomicBoolean();
    List<Callable<Item>> tasks =
        listing.items().stream()
            .limit(MAX_READMES)
            .<Callable<Item>>map(item -> () -> withReadme(item, refused, listing))
            .toList();
    Parallel.inOrder(tasks, listing::replace);
  }

  private Item withReadme(Item item, AtomicBoolean refused, Listing listing)
      throws InterruptedException {
    if (refused.get()) {
      return item;
    }
    try {
      String uri = "https://api.github.com/repos/" + item.id() + "/readme";
      return Repositories.withReadme(item, Readme.text(http.send(get(uri))));
    } catch (FetchException e) {
      switch (e.problem()) {
        case RATE_LIMITED, BLOCKED -> refused.set(true);
        case UNAUTHORISED -> {
          refused.set(true);
          listing.missing(
              new FetchException(
                  Problem.UNAUTHORISED, "GitHub rejected GITHUB_TOKEN: renew or remove it", e));
        }
        default -> {}
      }
      return item;
    }
  }
}
