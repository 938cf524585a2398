package ainews.fetch.sources.github;

import ainews.fetch.run.FetchHandler;

/** The Lambda function that fetches trending repositories from GitHub. */
public final class GitHubHandler extends FetchHandler {
  public GitHubHandler() {
    super(new GitHubSource());
  }
}
