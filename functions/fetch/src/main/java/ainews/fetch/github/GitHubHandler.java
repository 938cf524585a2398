package ainews.fetch.github;

import ainews.fetch.run.FetchHandler;
import ainews.fetch.run.FetchRun;

/** The function that reads GitHub's trending page. */
public final class GitHubHandler extends FetchHandler {
  public GitHubHandler() {
    super(new GitHubSource());
  }

  public GitHubHandler(FetchRun run) {
    super(new GitHubSource(), run);
  }
}
