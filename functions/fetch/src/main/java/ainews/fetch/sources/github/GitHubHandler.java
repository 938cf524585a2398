package ainews.fetch.sources.github;

import ainews.fetch.run.FetchHandler;

/** The function that reads GitHub's trending page. */
public final class GitHubHandler extends FetchHandler {
  public GitHubHandler() {
    super(new GitHubSource());
  }
}
